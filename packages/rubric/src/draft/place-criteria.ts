import type { DraftedCriterion } from "./draft-criteria.ts";
import type { DraftedStage } from "./drafted-stage.ts";
import { placementOrEmptiest } from "./place-by-words.ts";
import { STARTER_MAPPING } from "./starter-mapping.ts";

/**
 * Puts the common criteria into every stage, and every other one where table or words say. What comes
 * after finds a stage by the words of its criteria as well.
 */
export function placeCriteria(
  drafted: readonly DraftedStage[],
  criteria: readonly DraftedCriterion[],
): void {
  for (const { criterion } of criteria)
    if (criterion.common)
      for (const { stage } of drafted)
        stage.criteria.push({ criterion: criterion.id, mapping: { by: "table" } });
  for (const { key, criterion, words } of criteria) {
    if (criterion.common) continue;
    const mapped = drafted.filter(
      (one) => one.key !== null && key !== null && STARTER_MAPPING[one.key].criteria.includes(key),
    );
    for (const { stage } of mapped)
      stage.criteria.push({ criterion: criterion.id, mapping: { by: "table" } });
    if (mapped.length > 0) continue;
    const place = placementOrEmptiest(words, drafted, (stage) => stage.criteria.length);
    place?.stage.criteria.push({ criterion: criterion.id, mapping: place.mapping });
  }
  for (const one of drafted)
    for (const { criterion, words, proof } of criteria)
      if (!criterion.common && one.stage.criteria.some((rated) => rated.criterion === criterion.id))
        one.words += ` ${words} ${proof}`;
}
