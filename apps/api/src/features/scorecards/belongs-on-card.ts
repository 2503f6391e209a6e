import type { InputProblem } from "@evenhand/contract/error";
import type { ScorecardDraft, ScorecardForm, SubmittedScorecard } from "@evenhand/rubric";
import { fieldProblem } from "../../http/refuse-field.ts";

/**
 * What of a card does not belong on its form: another stage or level, things the form does not have, things
 * named twice, points off the scale. Each with its path under `root`.
 */
export function whatDoesNotBelong(
  form: ScorecardForm,
  card: ScorecardDraft | SubmittedScorecard,
  root: "draft" | "card",
): InputProblem[] {
  const known = (things: readonly { id: string }[]) => new Set(things.map(({ id }) => id));
  const prompts = known([...form.corePrompts, ...form.probes]);
  const topics = new Set([...prompts, ...known(form.disclosure)]);
  return [
    ...same(`${root}.stage`, card.stage, form.stage.id),
    ...same(`${root}.level`, card.level, form.level.id),
    ...eachOnce(card.ratings, `${root}.ratings`, "criterion", known(form.criteria)),
    ...card.ratings.flatMap((one, index) => offScale(form, one.rating, `${root}.ratings.${index}`)),
    ...evidenceTwice(card, root),
    ...eachOnce(card.signals, `${root}.signals`, "signal", known(form.signals)),
    ...eachOnce(card.prompts, `${root}.prompts`, "prompt", prompts),
    ...eachOnce(card.disclosures, `${root}.disclosures`, "item", known(form.disclosure)),
    ...eachOnce(card.workSamples, `${root}.workSamples`, "artifact", known(form.artifacts)),
    ...among(card.handOver.covered, `${root}.handOver.covered`, topics),
    ...among(card.handOver.open, `${root}.handOver.open`, topics),
    ...among(
      card.handOver.candidateAsked,
      `${root}.handOver.candidateAsked`,
      known(form.candidateTopics),
    ),
  ];
}

function same(path: string, got: string, want: string): InputProblem[] {
  return got === want ? [] : [fieldProblem(path, `“${got}”`, `“${want}”, which this card is for`)];
}

function eachOnce<Key extends string>(
  entries: readonly Record<Key, string>[],
  path: string,
  key: Key,
  known: ReadonlySet<string>,
): InputProblem[] {
  const ids = entries.map((entry) => entry[key]);
  return ids.flatMap((id, index) => {
    if (!known.has(id))
      return [fieldProblem(`${path}.${index}.${key}`, `“${id}”`, `a ${key} that is on this card`)];
    if (ids.indexOf(id) < index)
      return [fieldProblem(`${path}.${index}.${key}`, `“${id}” again`, `each ${key} once`)];
    return [];
  });
}

function among(ids: readonly string[], path: string, known: ReadonlySet<string>): InputProblem[] {
  return ids.flatMap((id, index) =>
    known.has(id)
      ? []
      : [fieldProblem(`${path}.${index}`, `“${id}”`, "a topic that is on this card")],
  );
}

function offScale(form: ScorecardForm, rating: unknown, path: string): InputProblem[] {
  const highest = form.scale.points.length;
  if (typeof rating !== "number" || rating <= highest) return [];
  return [fieldProblem(`${path}.rating`, `the number ${rating}`, `a point from 1 to ${highest}`)];
}

/** A line of evidence keeps its id from the draft to the submitted card, so no two may share one. */
function evidenceTwice(card: ScorecardDraft | SubmittedScorecard, root: string): InputProblem[] {
  const seen = new Set<string>();
  return card.ratings.flatMap((one, index) =>
    one.evidence.flatMap(({ id }, line) => {
      const twice = seen.has(id);
      seen.add(id);
      const path = `${root}.ratings.${index}.evidence.${line}.id`;
      return twice ? [fieldProblem(path, `“${id}” again`, "an id of its own for each line")] : [];
    }),
  );
}
