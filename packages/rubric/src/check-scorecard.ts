import { contradictionsOf, isPoint } from "./contradictions.ts";
import type { DraftRating, ScorecardDraft } from "./scorecard.ts";
import type { FormCriterion, ScorecardForm } from "./scorecard-form.ts";

/**
 * Something missing or contradictory on a card. `blocks-sealing`: the ratings cannot be frozen yet.
 * `blocks-submitting`: they can, but the text is not complete. `advice`: worth a look, no more.
 * `path` leads to the place in the draft by field names and ids.
 */
export type ScorecardProblem = {
  code: ScorecardProblemCode;
  severity: "blocks-sealing" | "blocks-submitting" | "advice";
  path: string[];
  sentence: string;
};

export type ScorecardProblemCode =
  | "another-card"
  | "not-on-card"
  | "not-rated"
  | "point-off-scale"
  | "no-evidence"
  | "evidence-not-rated"
  | "safety-alarm"
  | "safety-signal-not-observed"
  | "prompt-not-ticked"
  | "disclosure-not-ticked"
  | "covered-and-open"
  | "no-recommendation"
  | "no-reason"
  | "contradiction-not-explained";

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

function checkCriterion(
  criterion: FormCriterion,
  form: ScorecardForm,
  draft: ScorecardDraft,
): ScorecardProblem[] {
  const entry = draft.ratings.find((one) => one.criterion === criterion.id);
  const path = (field: string): string[] => ["ratings", criterion.id, field];
  const name = `“${criterion.name}”`;
  const rating = entry?.rating ?? null;
  if (rating === null)
    return [
      {
        code: "not-rated",
        severity: "blocks-sealing",
        path: path("rating"),
        sentence: `${name} is neither rated nor marked not observed.`,
      },
    ];
  if (isPoint(rating) && rating > form.scale.points.length)
    return [
      {
        code: "point-off-scale",
        severity: "blocks-sealing",
        path: path("rating"),
        sentence: `${name} is rated ${rating}; the scale goes from 1 to ${form.scale.points.length}.`,
      },
    ];
  const problems: ScorecardProblem[] = [];
  const told = hasEvidence(entry);
  if (isPoint(rating) && !told)
    problems.push({
      code: "no-evidence",
      severity: "blocks-submitting",
      path: path("evidence"),
      sentence: `${name} is rated ${rating} without a line of evidence; write one, or mark it not observed.`,
    });
  if (rating === "not-observed" && told)
    problems.push({
      code: "evidence-not-rated",
      severity: "advice",
      path: path("rating"),
      sentence: `${name} has evidence but is marked not observed.`,
    });
  if (criterion.safety && rating === 1)
    problems.push({
      code: "safety-alarm",
      severity: "advice",
      path: path("rating"),
      sentence: `${name} is rated 1: it will stand at the top of the round-up, and the decision has to answer it.`,
    });
  return problems;
}

/** Whether at least one field of one entry says something. */
function hasEvidence(entry: DraftRating | undefined): boolean {
  return (entry?.evidence ?? []).some(({ didWhat, whatChanged, howVerified }) =>
    [didWhat, whatChanged, howVerified].some((field) => field.trim() !== ""),
  );
}

function notOnCard(form: ScorecardForm, draft: ScorecardDraft): ScorecardProblem[] {
  return draft.ratings
    .filter(({ criterion }) => !form.criteria.some(({ id }) => id === criterion))
    .map(({ criterion }) => ({
      code: "not-on-card",
      severity: "blocks-sealing",
      path: ["ratings", criterion],
      sentence: `The draft rates “${criterion}”, which is not on this card.`,
    }));
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
