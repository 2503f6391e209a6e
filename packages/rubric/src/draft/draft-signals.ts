import type { Signal } from "../signal.ts";
import { originOf, type DraftSource } from "./draft-source.ts";
import { knownKey, SIGNALS } from "./known-elements.ts";

/** Said instead of a signal that could be taken for a judgment of somebody's manner. */
const CASELOAD = "Keeps a full caseload safe and documented; manner is not rated.";

/**
 * Signals and anti-signals in the report's words; the one about calm in words about the work. The 90-day
 * outcome on handoffs is a signal too: it is what a conversation about communication looks for first.
 */
export function draftSignals({ report, ids }: DraftSource): Signal[] {
  return [
    ...report.signals.map(({ text, line }): Signal => {
      const caseload = knownKey(text, SIGNALS) === "caseload";
      return {
        id: ids(text, "signal"),
        kind: "signal",
        text: caseload ? CASELOAD : text,
        original: caseload ? text : null,
        safety: false,
        origin: originOf(report, line),
      };
    }),
    ...report.outcomes
      .filter(({ text }) => knownKey(text, SIGNALS) === "handoff-outcome")
      .map(({ text, line }): Signal => ({
        id: ids(text, "signal"),
        kind: "signal",
        text,
        original: null,
        safety: false,
        origin: originOf(report, line),
      })),
    ...report.antiSignals.map(({ text, line }): Signal => ({
      id: ids(text, "anti-signal"),
      kind: "anti-signal",
      text,
      original: null,
      safety: /\bsafety\b|\bunsafe\b/iu.test(text),
      origin: originOf(report, line),
    })),
  ];
}
