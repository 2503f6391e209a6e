import type { MergeConflict, ScorecardForm } from "@evenhand/rubric";
import { ratingInWords } from "./rating-words.ts";
import { reviewWords } from "./review-words.ts";
import { cardWords } from "./words.ts";

const FIELDS: Record<string, string> = {
  didWhat: cardWords.did,
  whatChanged: cardWords.changed,
  howVerified: cardWords.verified,
  rating: reviewWords.rating,
  doubt: cardWords.doubt,
  doesNotFit: cardWords.misfit,
  evidence: cardWords.evidence,
  takeAway: cardWords.takeAway,
  contradiction: reviewWords.onContradiction,
  scratch: cardWords.scratch,
  sentence: cardWords.reason,
  choice: cardWords.recommendation,
  line: cardWords.handOverLine,
  description: cardWords.artifacts,
  observed: cardWords.signals,
};

/** Where on the card two devices disagree: `Safety-first judgment: What they did`. */
export function placeInWords({ path }: MergeConflict, form: ScorecardForm): string {
  const names = new Map<string, string>([
    ...form.criteria.map(({ id, name }) => [id, name] as const),
    ...form.signals.map(({ id, text }) => [id, text] as const),
    ...[...form.corePrompts, ...form.probes].map(({ id, text }) => [id, text] as const),
    ...form.disclosure.map(({ id, topic }) => [id, topic] as const),
    ...form.artifacts.map(({ id, text, gloss }) => [id, gloss ?? text] as const),
  ]);
  const thing = path.map((step) => names.get(step)).find((name) => name !== undefined);
  const field = path
    .toReversed()
    .map((step) => FIELDS[step])
    .find((name) => name !== undefined);
  return [thing, field].filter((part) => part !== undefined).join(": ") || path.join(" / ");
}

/** One side of it, as the card would show it. */
export function sideInWords(conflict: MergeConflict, value: unknown, form: ScorecardForm): string {
  if (value === undefined || value === null || value === "") return reviewWords.nothingThere;
  if (typeof value === "boolean") return reviewWords.said[value ? "yes" : "no"];
  if (typeof value === "number" || value === "not-observed")
    return ratingInWords(value, form.scale.points);
  if (typeof value === "string") {
    const isChoice = conflict.path.at(-1) === "choice" && value in cardWords.choice;
    return isChoice ? cardWords.choice[value as keyof typeof cardWords.choice] : value;
  }
  return typesetEntry(value as Record<string, unknown>);
}

/** A whole line of evidence or work sample that one side removed. */
function typesetEntry(entry: Record<string, unknown>): string {
  return Object.entries(entry)
    .flatMap(([field, text]) =>
      typeof text === "string" && text !== "" && field in FIELDS
        ? [`${FIELDS[field]}: ${text}`]
        : [],
    )
    .join("\n");
}
