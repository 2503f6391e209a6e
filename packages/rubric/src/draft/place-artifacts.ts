import type { Artifact } from "../stage.ts";
import { originOf, type DraftSource } from "./draft-source.ts";
import type { DraftedStage } from "./drafted-stage.ts";
import { industryGloss } from "./industry-gloss.ts";
import { ARTIFACTS, knownKey } from "./known-elements.ts";
import { placementsByWords } from "./place-by-words.ts";
import { STARTER_MAPPING } from "./starter-mapping.ts";

/** A work sample may be left out, so one that shares less than this of its words is. */
const LEAST_SHARED = 0.15;

/**
 * Puts work samples (the report's artifacts, and how its skill rows are proved) into the stages: by the
 * table, else where words are shared. Those that share little stay out (`elementsLeftOut` tells them).
 */
export function placeArtifacts(source: DraftSource, drafted: readonly DraftedStage[]): void {
  const { report } = source;
  const offered = [
    ...report.artifacts,
    ...report.skills.map(({ proof, line }) => ({ text: proof, lines: [line] })),
  ].filter(({ text }) => text !== "");
  for (const { text, lines } of offered) {
    const key = knownKey(text, ARTIFACTS);
    const place = drafted.find(
      (one) => one.key !== null && key !== null && STARTER_MAPPING[one.key].artifacts.includes(key),
    );
    const [best] = placementsByWords(text, drafted);
    const artifact = (mapping: Artifact["mapping"]): Artifact => ({
      id: source.ids(text, "artifact"),
      text,
      original: null,
      gloss: industryGloss(text),
      mapping,
      origin: originOf(report, ...lines),
    });
    if (place !== undefined) place.stage.artifacts.push(artifact({ by: "table" }));
    else if (best !== undefined && best.mapping.score >= LEAST_SHARED)
      best.stage.artifacts.push(artifact(best.mapping));
  }
}
