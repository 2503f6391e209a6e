import type { Fit } from "../fit/fit-shape.ts";
import { isNotEnough } from "../not-enough.ts";
import { probabilityHigher, type CandidateScore } from "../reports/candidates.ts";
import { points } from "./words.ts";

/** Two candidates are told apart only beyond these chances. */
const SURE = 0.95;

/** The adjusted score beside the raw one, with its likely range. */
export function candidateSentence({ id, adjusted, correction }: CandidateScore): string {
  if (isNotEnough(adjusted)) return adjusted.notEnough.because;
  const [low, high] = adjusted.interval;
  return `${id} was given ${points(correction.rawMean)} on average; adjusted for who asked and what was asked, about ${points(adjusted.points)}. Likely range ${points(low)} to ${points(high)}.`;
}

/** Whether two candidates can be told apart, in chances of a hundred. */
export function pairSentence(fit: Fit, c: number, d: number): string {
  const names = fit.ratings.labels.candidates;
  if (fit.subsets.ofCandidate[c] !== fit.subsets.ofCandidate[d]) {
    return `${names[c]} and ${names[d]} share no interviewer, directly or through others, so they are not compared.`;
  }
  const chance = probabilityHigher(fit, c, d);
  const [better, worse, sure] = chance >= 0.5 ? [c, d, chance] : [d, c, 1 - chance];
  const hundred = Math.min(99, Math.round(100 * sure));
  const words = `given these ratings and our assumptions, the chances that ${names[better]} stands higher are ${hundred} in 100`;
  return sure >= SURE
    ? `${names[better]} stands higher than ${names[worse]}: ${words}.`
    : `${names[c]} and ${names[d]} cannot be told apart: ${words}.`;
}
