import { isPoint } from "./contradictions.ts";
import type { FormCriterion, ScorecardForm } from "./scorecard-form.ts";
import type { ScorecardProblem } from "./scorecard-problem.ts";
import type { DraftRating, ScorecardDraft } from "./scorecard.ts";

/** What is missing or doubtful in what a draft says on one criterion of its card. */
export function checkCriterion(
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

/** Ratings that belong to another card. */
export function notOnCard(form: ScorecardForm, draft: ScorecardDraft): ScorecardProblem[] {
  return draft.ratings
    .filter(({ criterion }) => !form.criteria.some(({ id }) => id === criterion))
    .map(({ criterion }) => ({
      code: "not-on-card",
      severity: "blocks-sealing",
      path: ["ratings", criterion],
      sentence: `The draft rates “${criterion}”, which is not on this card.`,
    }));
}
