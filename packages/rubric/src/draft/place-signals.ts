import type { Mapping } from "../mapping.ts";
import type { Signal } from "../signal.ts";
import type { DraftedStage } from "./drafted-stage.ts";
import { ANTI_SIGNALS, knownKey, SIGNALS } from "./known-elements.ts";
import { placementsByWords } from "./place-by-words.ts";
import { STARTER_MAPPING, type StageMapping } from "./starter-mapping.ts";

/**
 * Links signals to stages: by the table; else to the stage that shares most words (primary) and those
 * that share at least half as many (secondary). A signal that shares no word is linked nowhere, which
 * `checkRubric` finds.
 */
export function placeSignals(drafted: readonly DraftedStage[], signals: readonly Signal[]): void {
  for (const signal of signals) {
    let placed = false;
    for (const { key, stage } of drafted) {
      const weight = key === null ? null : weightIn(STARTER_MAPPING[key], signal);
      if (weight === null) continue;
      const mapping: Mapping = { by: "table" };
      stage.signals.push({ signal: signal.id, weight, mapping });
      placed = true;
    }
    if (placed) continue;
    const [best, ...others] = placementsByWords(signal.original ?? signal.text, drafted).filter(
      ({ mapping }) => mapping.score > 0,
    );
    if (best === undefined) continue;
    best.stage.signals.push({ signal: signal.id, weight: 1, mapping: best.mapping });
    for (const { stage, mapping } of others)
      if (mapping.score * 2 >= best.mapping.score)
        stage.signals.push({ signal: signal.id, weight: 2, mapping });
  }
}

function weightIn(stage: StageMapping, { kind, text, original }: Signal): 1 | 2 | null {
  const said = original ?? text;
  if (kind === "anti-signal") {
    const key = knownKey(said, ANTI_SIGNALS);
    return key === null ? null : (stage.antiSignals[key] ?? null);
  }
  const key = knownKey(said, SIGNALS);
  return key === null ? null : (stage.signals[key] ?? null);
}
