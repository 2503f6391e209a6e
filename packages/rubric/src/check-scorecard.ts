import { checkCriterion, notOnCard } from "./check-ratings.ts";
import { contradictionsOf } from "./contradictions.ts";
import type { ScorecardDraft } from "./scorecard.ts";
import type { ScorecardForm } from "./scorecard-form.ts";
import type { ScorecardProblem } from "./scorecard-problem.ts";

/**
 * What is missing or contradictory on a card, in the order in which it stands on the card: criteria,
 * signals, prompts, disclosure, hand-over, recommendation. Contradictions are told only once the
 * ratings are `sealed`, since a question asked before would pull the ratings towards agreement.
 */
export function checkScorecard(
  form: ScorecardForm,
  draft: ScorecardDraft,
  state: "draft" | "sealed" = "draft",
): ScorecardProblem[] {
  if (draft.stage !== form.stage.id || draft.level !== form.level.id)
    return [
      {
        code: "another-card",
        severity: "blocks-sealing",
        path: [draft.stage === form.stage.id ? "level" : "stage"],
        sentence: `This draft is for stage “${draft.stage}” at level “${draft.level}”, the card for “${form.stage.id}” at “${form.level.id}”.`,
      },
    ];
  return [
    ...form.criteria.flatMap((criterion) => checkCriterion(criterion, form, draft)),
    ...notOnCard(form, draft),
    ...checkSafetySignals(form, draft),
    ...checkTicks(form, draft),
    ...checkHandOver(form, draft),
    ...checkRecommendation(draft),
    ...(state === "sealed" ? checkContradictions(form, draft) : []),
  ];
}

function checkSafetySignals(form: ScorecardForm, draft: ScorecardDraft): ScorecardProblem[] {
  const criterion = form.criteria.find(({ safety }) => safety);
  const rating = draft.ratings.find((one) => one.criterion === criterion?.id)?.rating ?? null;
  if (criterion === undefined || rating !== "not-observed") return [];
  return form.signals
    .filter(({ id, safety }) => safety && ticked(draft, id))
    .map(({ id, text }) => ({
      code: "safety-signal-not-observed",
      severity: "advice",
      path: ["signals", id],
      sentence: `“${text}” was observed, while “${criterion.name}” is marked not observed.`,
    }));
}

function ticked(draft: ScorecardDraft, id: string): boolean {
  return draft.signals.some(({ signal, observed }) => signal === id && observed === true);
}

function checkTicks(form: ScorecardForm, draft: ScorecardDraft): ScorecardProblem[] {
  const prompts = form.corePrompts.filter(
    ({ id }) => (draft.prompts.find(({ prompt }) => prompt === id)?.asked ?? null) === null,
  );
  const items = form.disclosure.filter(
    ({ id }) => (draft.disclosures.find(({ item }) => item === id)?.told ?? null) === null,
  );
  return [
    ...prompts.map(({ id, text }): ScorecardProblem => ({
      code: "prompt-not-ticked",
      severity: "advice",
      path: ["prompts", id],
      sentence: `Say whether this core prompt was asked: “${text}”`,
    })),
    ...items.map(({ id, topic }): ScorecardProblem => ({
      code: "disclosure-not-ticked",
      severity: "advice",
      path: ["disclosures", id],
      sentence: `Say whether the candidate was told about “${topic}”.`,
    })),
  ];
}

function checkHandOver(form: ScorecardForm, draft: ScorecardDraft): ScorecardProblem[] {
  const names = new Map<string, string>([
    ...[...form.corePrompts, ...form.probes].map(({ id, text }) => [id, text] as const),
    ...form.disclosure.map(({ id, topic }) => [id, topic] as const),
  ]);
  return draft.handOver.covered
    .filter((id) => draft.handOver.open.includes(id))
    .map((id) => ({
      code: "covered-and-open",
      severity: "advice",
      path: ["handOver", "open", id],
      sentence: `The hand-over says both covered and open: “${names.get(id) ?? id}”.`,
    }));
}

function checkRecommendation({ recommendation }: ScorecardDraft): ScorecardProblem[] {
  const { choice, sentence } = recommendation;
  if (choice === null)
    return [
      {
        code: "no-recommendation",
        severity: "blocks-sealing",
        path: ["recommendation", "choice"],
        sentence: "No recommendation is given; “no decision” is one, with its reason.",
      },
    ];
  if (sentence.trim() !== "") return [];
  return [
    {
      code: "no-reason",
      severity: "blocks-submitting",
      path: ["recommendation", "sentence"],
      sentence:
        choice === "no-decision"
          ? "Say in one sentence why there is no decision."
          : "Give the reason for the recommendation in one sentence.",
    },
  ];
}

function checkContradictions(form: ScorecardForm, draft: ScorecardDraft): ScorecardProblem[] {
  if (draft.contradiction.trim() !== "") return [];
  return contradictionsOf(form, draft).map((sentence) => ({
    code: "contradiction-not-explained",
    severity: "blocks-submitting",
    path: ["contradiction"],
    sentence: `${sentence} Say in one sentence how both are true.`,
  }));
}
