/** Words of a report's industry lens that say little in a clinic, and what they may stand for there. */
const GLOSSES: readonly { readonly words: RegExp; readonly plain: string }[] = [
  { words: /privacy\/consent in ads/giu, plain: "patients' privacy and consent" },
  { words: /rights\/licensing constraints/giu, plain: "what licence and scope of practice allow" },
  { words: /retention pressure/giu, plain: "pressure to keep visits up" },
  { words: /platform dependency/giu, plain: "dependence on the record system" },
];

/**
 * A plainer reading of a text that uses words of the report's industry, to be offered beside it and
 * never instead of it; null for a text without such words.
 */
export function industryGloss(text: string): string | null {
  const plain = GLOSSES.reduce((all, { words, plain }) => all.replaceAll(words, plain), text);
  return plain === text ? null : plain;
}
