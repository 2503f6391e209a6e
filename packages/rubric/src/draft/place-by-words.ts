import type { Mapping } from "../mapping.ts";
import { LIMITS } from "../limits.ts";
import type { Stage } from "../stage.ts";
import { wordOverlap } from "../significant-words.ts";
import type { DraftedStage } from "./drafted-stage.ts";

/** A stage that an element may belong to, with the reason: shared words and their share. */
export type Placement = { stage: Stage; mapping: Extract<Mapping, { by: "words" }> };

/** How much of a text is compared, in UTF-16 units. */
const READ = 2000;

/** Every stage by how many of the element's words are among its own; the best first. */
export function placementsByWords(element: string, drafted: readonly DraftedStage[]): Placement[] {
  return drafted
    .map(({ stage, words }): Placement => {
      const { score, shared } = wordOverlap(element.slice(0, READ), words.slice(0, 2 * READ));
      const named = shared.slice(0, LIMITS.words).map((word) => word.slice(0, LIMITS.word));
      return {
        stage,
        mapping: { by: "words", score: Math.round(score * 1000) / 1000, shared: named },
      };
    })
    .sort((a, b) => b.mapping.score - a.mapping.score);
}

/** The best stage for something that has to stand somewhere: without a shared word, the emptiest. */
export function placementOrEmptiest(
  element: string,
  drafted: readonly DraftedStage[],
  filling: (stage: Stage) => number,
): Placement | null {
  const [best] = placementsByWords(element, drafted);
  if (best === undefined || best.mapping.score > 0) return best ?? null;
  const [emptiest = best.stage] = drafted
    .map(({ stage }) => stage)
    .sort((a, b) => filling(a) - filling(b));
  return { stage: emptiest, mapping: { by: "words", score: 0, shared: [] } };
}
