const STOP_WORDS = new Set(
  (
    "a an and are as at be by can could do does for from had has have how if in into is it its may more most " +
    "no not of on one or our out over so than that the their them then there these they this those to under " +
    "up use used was were what when where which while who why will with without would you your " +
    "about after ask asked before each every first give given just keep kept leave long make made need next only " +
    "say said show shown take taken tell told walk"
  ).split(" "),
);

/** Endings taken off in this order, so that "plans", "planned" and "planning" meet. */
const ENDINGS = [
  /ies$/u,
  /(?<=[^s])s$/u,
  /(?<=\p{L}{3})ing$/u,
  /(?<=\p{L}{3})ed$/u,
  /(?<=\p{L}{3})ation$/u,
];

/** The words of a text that carry meaning, cut to stems; whatever the script, in any order. */
export function significantWords(text: string): Set<string> {
  return new Set(wordsByStem(text).keys());
}

/** Each stem with the word that it was first met in. */
function wordsByStem(text: string): Map<string, string> {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const byStem = new Map<string, string>();
  for (const word of words ?? []) {
    const stemmed = STOP_WORDS.has(word) ? null : stem(word);
    if (stemmed !== null && !byStem.has(stemmed)) byStem.set(stemmed, word);
  }
  return byStem;
}

function stem(word: string): string {
  let stemmed = word;
  for (const ending of ENDINGS)
    stemmed = stemmed.replace(ending, ending.source.startsWith("ies") ? "y" : "");
  return stemmed.replace(/(?<=\p{L}{3})(.)\1$/u, "$1").replace(/(?<=\p{L}{3})e$/u, "");
}

/**
 * How far an element's words are also a place's words: those shared, as the element writes them, and
 * their share of its own (0 to 1).
 */
export function wordOverlap(element: string, place: string): { score: number; shared: string[] } {
  const own = wordsByStem(element);
  const other = significantWords(place);
  const shared = [...own].filter(([stemmed]) => other.has(stemmed)).map(([, word]) => word);
  return { score: own.size === 0 ? 0 : shared.length / own.size, shared: shared.sort() };
}
