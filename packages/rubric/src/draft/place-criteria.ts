import type { DraftedCriterion } from "./draft-criteria.ts";
import type { DraftedStage } from "./drafted-stage.ts";
import { placementOrEmptiest } from "./place-by-words.ts";
import { STARTER_MAPPING } from "./starter-mapping.ts";

/** Puts the common criteria into every stage, and every other one where table or words say. */
export function placeCriteria(
  drafted: readonly DraftedStage[],
  criteria: readonly DraftedCriterion[],
): void {
  const stages = drafted.map(({ stage }) => stage);
  for (const { criterion } of criteria)
    if (criterion.common)
      for (const stage of stages)
        stage.criteria.push({ criterion: criterion.id, mapping: { by: "table" } });
  for (const { key, criterion, words } of criteria) {
    if (criterion.common) continue;
    const mapped = drafted.filter(
      (one) => one.key !== null && key !== null && STARTER_MAPPING[one.key].criteria.includes(key),
    );
    for (const { stage } of mapped)
      stage.criteria.push({ criterion: criterion.id, mapping: { by: "table" } });
    if (mapped.length > 0) continue;
    const place = placementOrEmptiest(words, stages, (stage) => stage.criteria.length);
    place?.stage.criteria.push({ criterion: criterion.id, mapping: place.mapping });
  }
}
