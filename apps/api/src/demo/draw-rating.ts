import type { Random } from "./random.ts";
import { DIFFICULTY, NOT_OBSERVED, THRESHOLDS, type PlantedInterviewer } from "./truth.ts";

export type Drawn = number | "not-observed";

/**
 * One rating from the planted model. `elapsed` runs from 0 on the first day to 1 on the last; `interview` is the
 * effect that all ratings of one card share.
 */
export function drawRating(
  random: Random,
  interviewer: PlantedInterviewer,
  args: { ability: number; criterion: string; interview: number; elapsed: number },
): Drawn {
  if (random.uniform() < NOT_OBSERVED) return "not-observed";
  const severity = interviewer.severity + interviewer.drift * args.elapsed;
  const location = args.ability - severity - (DIFFICULTY[args.criterion] ?? 0) + args.interview;
  const logits = [0];
  for (const threshold of THRESHOLDS) {
    logits.push((logits.at(-1) ?? 0) + location - interviewer.spread * threshold);
  }
  const weights = logits.map((logit) => Math.exp(logit - Math.max(...logits)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = random.uniform() * total;
  const point = weights.findIndex((weight) => (left -= weight) < 0);
  return point === -1 ? weights.length : point + 1;
}
