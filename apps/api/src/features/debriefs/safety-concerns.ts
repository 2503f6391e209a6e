import type { SafetyConcern } from "@evenhand/contract/debriefs";
import type { Rubric } from "@evenhand/rubric";
import type { SeatRow } from "./queries.ts";

/**
 * What stands at the top whatever the mean: the scale's lowest point on a safety criterion, and every safety
 * anti-signal that somebody observed, trainees included.
 */
export function safetyConcerns(
  seats: SeatRow[],
  rubricOf: (seat: SeatRow) => Rubric,
): SafetyConcern[] {
  return seats.flatMap((seat) => {
    const { document } = seat;
    if (document === null) return [];
    const rubric = rubricOf(seat);
    const stage = rubric.stages.find(({ id }) => id === seat.stage_id)?.name ?? seat.stage_id;
    const safety = new Map(
      rubric.criteria.filter((one) => one.safety).map((one) => [one.id, one.name]),
    );
    const anti = new Map(
      rubric.signals
        .filter((one) => one.safety && one.kind === "anti-signal")
        .map((one) => [one.id, one.text]),
    );
    const about = { stage, by: seat.member_name };
    return [
      ...document.ratings.flatMap(({ criterion, rating, evidence }): SafetyConcern[] => {
        const what = safety.get(criterion);
        return what === undefined || rating !== 1
          ? []
          : [{ kind: "lowest_point", what, ...about, evidence }];
      }),
      ...document.signals.flatMap(({ signal, observed }): SafetyConcern[] => {
        const what = anti.get(signal);
        return what === undefined || !observed
          ? []
          : [{ kind: "anti_signal", what, ...about, evidence: [] }];
      }),
    ];
  });
}
