import type { SignalLink, StageCriterion } from "../../stage.ts";

/** The criteria of a stage, in the order of the card. */
export function criteriaOf(...ids: readonly string[]): StageCriterion[] {
  return ids.map((criterion) => ({ criterion, mapping: { by: "table" } }));
}

/** The signals of a stage: 1 primary, 2 secondary. */
export function linksOf(weights: Readonly<Record<string, 1 | 2>>): SignalLink[] {
  return Object.entries(weights).map(([signal, weight]) => ({
    signal,
    weight,
    mapping: { by: "table" },
  }));
}
