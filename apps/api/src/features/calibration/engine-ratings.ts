import { buildRatings, type Ratings } from "@evenhand/calibration";
import type { InputRating } from "./run-input.ts";

/**
 * The ratings as the engine's columns. Criteria carry their stage in their label already, while a stage that was
 * held again is another interview of the same criteria; so stages are coded apart.
 */
export function engineRatings(input: InputRating[], points: number): Ratings {
  const records = input.map(({ stage: _stage, ...record }) => record);
  const built = buildRatings(records, { scale: { lowest: 1, highest: points } });
  const stages = [...new Set(input.map(({ stage }) => stage))].toSorted();
  const codes = new Map(stages.map((stage, code) => [stage, code]));
  return {
    ...built,
    stage: Int32Array.from(input, ({ stage }) => codes.get(stage) ?? 0),
    labels: { ...built.labels, stages },
  };
}
