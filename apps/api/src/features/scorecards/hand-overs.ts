import type { ScorecardView } from "@evenhand/contract/scorecards";
import type { HandOver, Rubric } from "@evenhand/rubric";

/** `rubric`: the version that the card was written on; null where it is the place's own. */
type Row = { stage_id: string; author_name: string; hand_over: HandOver; rubric: Rubric | null };

/**
 * What earlier stages hand over, by name: a stage is earlier if it stands before this one, or if it belongs to
 * another version that the application has come from. One that says nothing is left out.
 */
export function presentHandOvers(
  rows: Row[],
  place: { stage_id: string; rubric: Rubric },
): ScorecardView["handOvers"] {
  const order = place.rubric.stages.map(({ id }) => id);
  const here = order.indexOf(place.stage_id);
  return rows
    .filter((row) => order.indexOf(row.stage_id) < here && saysSomething(row.hand_over))
    .map(({ stage_id, author_name, hand_over, rubric: carried }) => {
      const rubric = carried ?? place.rubric;
      const stage = rubric.stages.find(({ id }) => id === stage_id);
      const names = new Map<string, string>([
        ...[...(stage?.corePrompts ?? []), ...(stage?.probes ?? [])].map(
          ({ id, text }) => [id, text] as const,
        ),
        ...rubric.disclosure.map(({ id, topic }) => [id, topic] as const),
        ...rubric.candidateTopics.map(({ id, text }) => [id, text] as const),
      ]);
      const named = (ids: string[]) => ids.map((id) => names.get(id) ?? id);
      return {
        stage: stage?.name ?? stage_id,
        from: author_name,
        covered: named(hand_over.covered),
        open: named(hand_over.open),
        candidateAsked: named(hand_over.candidateAsked),
        line: hand_over.line,
      };
    });
}

function saysSomething({ covered, open, candidateAsked, line }: HandOver): boolean {
  return covered.length + open.length + candidateAsked.length > 0 || line !== "";
}
