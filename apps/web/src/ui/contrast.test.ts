import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contrast, readPalette } from "./contrast.ts";

const palette = readPalette(readFileSync(join(import.meta.dirname, "tokens.css"), "utf8"));
const grounds = ["ground", "ground-sunken", "ground-raised", "ground-hover"];
const pairs: [text: string, ground: string][] = [
  ...["ink", "ink-quiet", "accent", "attention"].flatMap((text) =>
    grounds.map((ground): [string, string] => [text, ground]),
  ),
  ["accent", "accent-soft"],
  ["ink", "attention-soft"],
  ["attention", "attention-soft"],
  ["on-accent", "accent"],
  ["on-attention", "attention"],
];

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  const colour = (name: string) => palette[theme][name] ?? `no token --${name}`;

  it.each(pairs)("%s can be read on %s", (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds.slice(0, 3))("the edge of a control can be seen on %s", (ground) => {
    expect(contrast(colour("edge"), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});

it("knows the colours of the design", () => {
  expect(palette.light["accent"]).toBe("#0b57d0");
  expect(palette.dark["accent"]).toBe("#8ab4f8");
  expect(palette.light["attention"]).toBe("#9a4a00");
  expect(palette.dark["attention"]).toBe("#ffb86b");
  expect(palette.dark["ground"]).toBe("#15171a");
});

it("measures as WCAG does, and would notice grey on grey", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrast("#aaaaaa", "#ffffff")).toBeLessThan(4.5);
});
