import { INDUSTRIES } from "./industries.ts";
import { mentions } from "./segment.ts";

/** How English names people by their work: engineer, therapist, technician, assistant, manager. */
const OCCUPATION =
  /(?:er|or|ist|ian|ant|ent|yst|ect|man|woman|nurse|lead|chef|clerk|head|executive|representative|associate)$/i;

/**
 * How many of a title's words are the role; the rest is the industry. Tried in turn: the industry as
 * the text names it elsewhere, the longest role the text speaks of, a known industry, the last word
 * for an occupation. What only the title itself tells is `guessed`.
 */
export function splitTitle(
  words: readonly string[],
  industries: readonly string[],
  texts: readonly string[],
): { count: number; guessed: boolean } {
  const counts = words.map((_, index) => index + 1);
  /** "Nurse", and "Director of Nursing" whole. */
  const isOccupation = (count: number) => {
    const noun = words[count - 2] === "of" ? count - 2 : count;
    return OCCUPATION.test(words[noun - 1] ?? "") && words[count] !== "of";
  };
  const endingIn = (names: readonly string[]) => {
    const known = new Set(names.map((name) => name.toLowerCase()));
    return counts.find((count) => known.has(words.slice(count).join(" ").toLowerCase()));
  };
  const spokenOf = () => {
    const body = texts.join("\n").toLowerCase();
    const role = (count: number) => words.slice(0, count).join(" ").toLowerCase();
    const spoken = counts.findLast((count) => mentions(body, role(count)));
    if (spoken === undefined || spoken === words.length) return spoken;
    return spoken > 1 && isOccupation(spoken) ? spoken : undefined;
  };
  const told = endingIn(industries.filter((name) => name !== "")) ?? spokenOf();
  const sure = told ?? endingIn(INDUSTRIES);
  if (sure !== undefined) return { count: sure, guessed: false };
  return { count: counts.findLast(isOccupation) ?? words.length, guessed: words.length > 0 };
}
