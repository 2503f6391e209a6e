import { fromReport } from "../../provenance.ts";
import type { Signal } from "../../signal.ts";

const rewarded = (id: string, line: number, text: string): Signal => ({
  id,
  kind: "signal",
  text,
  original: null,
  safety: false,
  origin: fromReport("Signals hiring teams reward", line),
});

const warning = (id: string, line: number, text: string, safety = false): Signal => ({
  id,
  kind: "anti-signal",
  text,
  original: null,
  safety,
  origin: fromReport("Anti-signals that hurt in screens", line),
});

/** Ticked as observed or not, apart from the ratings. */
export const signals: readonly Signal[] = [
  rewarded(
    "options-from-ambiguity",
    91,
    "Brings order into an unclear case: a few ways to go, what each costs, one advised.",
  ),
  rewarded(
    "notes-others-rely-on",
    92,
    "Writes notes that the next therapist and the payer can both work from.",
  ),
  rewarded(
    "plans-from-the-person",
    93,
    "Plans start from the person's own goals and can be measured.",
  ),
  rewarded(
    "caseload-kept-safe",
    94,
    "Keeps a full caseload safe and documented; manner is not rated.",
  ),
  rewarded(
    "stopped-doing",
    95,
    "Says what they stopped doing so that patients were still well served.",
  ),
  rewarded(
    "scope-and-escalation",
    96,
    "States the limit of their scope, escalates, and records it.",
  ),
  rewarded(
    "tradeoff-chosen",
    97,
    "Names a choice they made against something, and the risk that came with it.",
  ),
  {
    id: "errors-stop-at-handoff",
    kind: "signal",
    text: "Hands over so that errors stop there.",
    original: null,
    safety: false,
    origin: fromReport("Field note: the day this role gets funded", 39),
  },
  warning(
    "drops-documentation",
    100,
    "Drops documentation when it gets busy, and puts somebody at risk by it.",
    true,
  ),
  warning(
    "documentation-optional",
    101,
    "Speaks of documentation as a choice, and can show no checklist that others could follow.",
  ),
  warning("unmeasured-results", 102, "Claims results without saying how they were measured."),
  warning("soft-handoffs", 103, "Speaks of handing over as if it were not clinical work."),
];
