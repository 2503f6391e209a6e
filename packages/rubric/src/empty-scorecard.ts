import type { ScorecardDraft } from "./scorecard.ts";
import type { ScorecardForm } from "./scorecard-form.ts";

/** A card on which nothing is said yet: one entry for each thing on the form, nothing preselected. */
export function emptyScorecard(form: ScorecardForm): ScorecardDraft {
  return {
    format: 1,
    stage: form.stage.id,
    level: form.level.id,
    ratings: form.criteria.map(({ id }) => ({
      criterion: id,
      rating: null,
      ratedAt: null,
      doubt: false,
      doesNotFit: null,
      evidence: [],
    })),
    signals: form.signals.map(({ id }) => ({ signal: id, observed: null, at: null })),
    prompts: [...form.corePrompts, ...form.probes].map(({ id }) => ({
      prompt: id,
      asked: null,
      at: null,
    })),
    disclosures: form.disclosure.map(({ id }) => ({ item: id, told: null, at: null })),
    workSamples: [],
    takeAway: "",
    handOver: { covered: [], open: [], candidateAsked: [], line: "" },
    recommendation: { choice: null, sentence: "" },
    contradiction: "",
    scratch: "",
  };
}
