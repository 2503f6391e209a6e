import { scorecardFor, type Rubric, type ScorecardForm } from "@evenhand/rubric";

type Place = {
  rubric: Rubric;
  stage_id: string;
  opening_setting: string;
  seat_focus_id: string | null;
};

/**
 * The form of a card: from the version that its interview is pinned to, whatever the opening has moved on to.
 * A focus that this version does not have is left out.
 */
export function formFor(
  place: Place,
  level: string,
): { form: ScorecardForm } | { problems: string[] } {
  const stage = place.rubric.stages.find(({ id }) => id === place.stage_id);
  const focus = stage?.focuses.find(({ id }) => id === place.seat_focus_id)?.id ?? null;
  const setting = place.rubric.setting ?? place.opening_setting;
  return scorecardFor(place.rubric, place.stage_id, level, { focus, setting });
}

/** The form of a card that has been opened: the level is the one that it was opened at. */
export function formOf(card: Place & { draft: { level: string } }): ScorecardForm {
  const made = formFor(card, card.draft.level);
  // A published version never changes: what the card was opened from is still there.
  if ("problems" in made) throw new Error(made.problems.join(" "));
  return made.form;
}
