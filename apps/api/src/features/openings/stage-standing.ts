import type { StageStanding } from "@evenhand/contract/openings";
import type { SeatRow } from "./pipeline-queries.ts";

type Seat = Omit<SeatRow, "application_id">;
type Facts = {
  seats: Seat[];
  closures: { stage_id: string; round: number }[];
  lastMove: {
    moved_at: Date;
    carried_stages: { stageId: string; carry: "accept" | "repeat" }[];
  } | null;
};

/** Where one application stands at each stage of its opening. Only the latest round of a stage speaks. */
export function stageStandings(stages: { id: string }[], facts: Facts): StageStanding[] {
  return stages.map(({ id }) => standingAt(id, facts));
}

function standingAt(stageId: string, { seats, closures, lastMove }: Facts): StageStanding {
  const ofStage = seats.filter((seat) => seat.stage_id === stageId && isLive(seat));
  const here = ofStage.filter((seat) => lastMove === null || seat.created_at >= lastMove.moved_at);
  const isAccepted = lastMove?.carried_stages.some(
    (stage) => stage.stageId === stageId && stage.carry === "accept",
  );
  const live = here.length > 0 || isAccepted !== true ? here : ofStage;
  if (live.length === 0) return nothingYet(stageId);

  const round = Math.max(...live.map((seat) => seat.round));
  const current = live.filter((seat) => seat.round === round);
  const owing = current.filter(owesCard);
  const isClosed = closures.some((one) => one.stage_id === stageId && one.round === round);
  const planned = current.find((seat) => seat.interview_state === "planned");
  const shown = (isClosed ? undefined : (owing[0] ?? planned)) ?? current.at(-1);
  const standing = (state: StageStanding["state"]): StageStanding => ({
    stageId,
    state,
    interviewId: shown?.interview_id ?? null,
    startsAt: shown?.starts_at?.toISOString() ?? null,
    timeZone: shown?.time_zone ?? null,
    owedBy:
      state === "cards_owed"
        ? [...new Map(owing.map((seat) => [seat.member_id, seat.member_name]))].map(
            ([id, name]) => ({ id, name }),
          )
        : [],
  });
  if (isClosed) return standing("closed");
  if (owing.length > 0) return standing("cards_owed");
  if (planned !== undefined) return standing("planned");
  return standing(here.length > 0 ? "cards_in" : "carried");
}

/** A seat that has, or will have, something to say of the stage; a trainee's says nothing that counts. */
function isLive(seat: Seat): boolean {
  if (seat.seat_part !== "interviewer") return false;
  if (seat.card_state === "submitted") return true;
  if (seat.seat_state !== "expected") return false;
  if (seat.interview_state === "cut_short") return seat.card_state !== null;
  return seat.interview_state === "planned" || seat.interview_state === "held";
}

function owesCard(seat: Seat): boolean {
  return seat.interview_state !== "planned" && seat.card_state !== "submitted";
}

function nothingYet(stageId: string): StageStanding {
  return {
    stageId,
    state: "not_planned",
    interviewId: null,
    startsAt: null,
    timeZone: null,
    owedBy: [],
  };
}
