import type { Mapping } from "../mapping.ts";
import { LIMITS } from "../limits.ts";
import type { Stage } from "../stage.ts";
import { wordOverlap } from "../significant-words.ts";

/** A stage that an element may belong to, with the reason: shared words and their share. */
export type Placement = { stage: Stage; mapping: Extract<Mapping, { by: "words" }> };

/** How much of a text is compared, in UTF-16 units. */
const READ = 2000;

/** Every stage by how many of the element's words its name and guidance share; the best first. */
export function placementsByWords(element: string, stages: readonly Stage[]): Placement[] {
  return stages
    .map((stage): Placement => {
      const place = [stage.name, stage.guidance?.original ?? stage.guidance?.text ?? ""].join(" ");
      const { score, shared } = wordOverlap(element.slice(0, READ), place.slice(0, READ));
      const words = shared.slice(0, LIMITS.words).map((word) => word.slice(0, LIMITS.word));
      return {
        stage,
        mapping: { by: "words", score: Math.round(score * 1000) / 1000, shared: words },
      };
    })
    .sort((a, b) => b.mapping.score - a.mapping.score);
}

/** The best stage for something that has to stand somewhere: without a shared word, the emptiest. */
export function placementOrEmptiest(
  element: string,
  stages: readonly Stage[],
  filling: (stage: Stage) => number,
): Placement | null {
  const [best] = placementsByWords(element, stages);
  if (best === undefined || best.mapping.score > 0) return best ?? null;
  const [emptiest = best.stage] = stages.toSorted((a, b) => filling(a) - filling(b));
  return { stage: emptiest, mapping: { by: "words", score: 0, shared: [] } };
}
