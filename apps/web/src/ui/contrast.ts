export type Palette = { light: Record<string, string>; dark: Record<string, string> };

/** Reads the colours of a token file: every `--name: light-dark(#rrggbb, #rrggbb);`. */
export function readPalette(css: string): Palette {
  const palette: Palette = { light: {}, dark: {} };
  for (const [, name = "", light = "", dark = ""] of css.matchAll(
    /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/gi,
  )) {
    palette.light[name] = light;
    palette.dark[name] = dark;
  }
  return palette;
}

/** Contrast of two colours as WCAG 2.2 defines it: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
