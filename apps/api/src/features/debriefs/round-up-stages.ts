import type { RoundUpStage } from "@evenhand/contract/debriefs";
import { cardOf } from "../scorecards/panel-queries.ts";
import type { SeatRow } from "./queries.ts";
import type { PinnedRubric } from "./rubrics-of.ts";
import { presentStage } from "./round-up-stage.ts";

export type Loop = {
  seats: SeatRow[];
  openingVersionId: string;
  rubrics: Map<string, PinnedRubric>;
  closures: { stage_id: string; round: number; reason: string; closer_name: string }[];
  /** Oldest first. */
  moves: { moved_at: Date; source_title: string | null }[];
};

/**
 * Every stage of the opening's loop in its order, each interview of it apart; then stages that only the version
 * knows on which their cards were written, at an opening that the application has come from.
 */
export function presentStages(loop: Loop): RoundUpStage[] {
  const opening = loop.rubrics.get(loop.openingVersionId);
  if (opening === undefined) return [];
  const interviews = Map.groupBy(loop.seats.filter(isShown), (seat) => seat.interview_id);
  const order = opening.rubric.stages.map(({ id }) => id);
  const stageIds = new Set([...order, ...loop.seats.filter(isShown).map((seat) => seat.stage_id)]);
  return [...stageIds].flatMap((stageId) => {
    const here = [...interviews.values()].filter(([seat]) => seat?.stage_id === stageId);
    if (here.length > 0) return here.flatMap((seats) => presentInterview(loop, seats));
    const stage = opening.rubric.stages.find(({ id }) => id === stageId);
    if (stage === undefined) return [];
    const nothing = { interviewId: null, round: 1, carriedFrom: null, closed: null };
    return [presentStage({ pinned: opening, stage, ...nothing }, [])];
  });
}

function presentInterview(loop: Loop, seats: SeatRow[]): RoundUpStage[] {
  const [first] = seats;
  const pinned = loop.rubrics.get(first?.rubric_version_id ?? "");
  const stage = pinned?.rubric.stages.find(({ id }) => id === first?.stage_id);
  if (first === undefined || pinned === undefined || stage === undefined) return [];
  const closure = loop.closures.find(
    (one) => one.stage_id === first.stage_id && one.round === first.round,
  );
  // It was held at the opening that the application left next.
  const left = loop.moves.find((move) => move.moved_at > first.interview_created_at);
  return [
    presentStage(
      {
        pinned,
        stage,
        interviewId: first.interview_id,
        round: first.round,
        carriedFrom: left === undefined ? null : (left.source_title ?? "another opening"),
        closed: closure === undefined ? null : { reason: closure.reason, by: closure.closer_name },
      },
      seats,
    ),
  ];
}

/** Who has something to say, or will: others have no column. */
function isShown(seat: SeatRow): boolean {
  if (seat.card_state === "submitted") return true;
  return (
    cardOf(seat) !== "not_owed" && ["planned", "held", "cut_short"].includes(seat.interview_state)
  );
}
