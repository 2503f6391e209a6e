import { INDUSTRIES } from "./industries.ts";
import { mentions } from "./segment.ts";

/** How English names people by their work: engineer, therapist, technician, assistant, manager. */
const OCCUPATION =
  /(?:er|or|ist|ian|ant|ent|yst|ect|man|woman|nurse|lead|chef|clerk|head|executive|representative|associate)$/i;

/**
 * How many of a title's words are the role; the rest is the industry. Tried in turn: the industry as
 * the text names it elsewhere, the whole as a role the text speaks of, a known industry, the longest
 * role the text speaks of, the last word for an occupation. Only these last two are `guessed`.
 */
export function splitTitle(
  words: readonly string[],
  industries: readonly string[],
  texts: readonly string[],
): { count: number; guessed: boolean } {
  const counts = words.map((_, index) => index + 1);
  const endingIn = (names: readonly string[]) => {
    const known = new Set(names.map((name) => name.toLowerCase()));
    return counts.find((count) => known.has(words.slice(count).join(" ").toLowerCase()));
  };
  const agreed = endingIn(industries.filter((name) => name !== ""));
  if (agreed !== undefined) return { count: agreed, guessed: false };
  const body = texts.join("\n").toLowerCase();
  const spoken = counts.findLast((count) =>
    mentions(body, words.slice(0, count).join(" ").toLowerCase()),
  );
  const sure = spoken === words.length ? spoken : endingIn(INDUSTRIES);
  if (sure !== undefined) return { count: sure, guessed: false };
  const occupation = counts.findLast((count) => OCCUPATION.test(words[count - 1] ?? ""));
  const guess = spoken !== undefined && spoken > 1 ? spoken : occupation;
  return { count: guess ?? words.length, guessed: true };
}
