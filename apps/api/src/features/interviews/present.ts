import type { InterviewState, InterviewView, Panelist } from "@evenhand/contract/interviews";
import type { Actor } from "../../http/actor.ts";
import type { VersionOutline } from "../openings/outline-queries.ts";
import type { SeatRow } from "./panel-queries.ts";
import { canManageInterview, canOpenCard, canReportState, hasLivePanel } from "./policy.ts";
import type { InterviewRow } from "./queries.ts";

export function presentInterview(
  row: InterviewRow,
  seats: SeatRow[],
  outline: VersionOutline | undefined,
  actor: Actor,
  now: Date,
): InterviewView {
  const stage = outline?.stages.find((one) => one.id === row.stage_id);
  const manages = row.opening_archived_at === null && canManageInterview(actor, row);
  return {
    id: row.id,
    applicationId: row.application_id,
    stage: { id: row.stage_id, name: stage?.name ?? row.stage_id },
    round: row.round,
    state: row.state,
    // Free text may name the candidate, so a blind reviewer reads none.
    stateReason: row.is_blind_to_viewer ? null : row.state_reason,
    startsAt: row.starts_at?.toISOString() ?? null,
    timeZone: row.time_zone,
    minutes: row.minutes,
    place: row.place,
    videoUrl: row.video_url,
    reveal: row.reveal,
    hides: row.is_blind ? "candidate" : row.hides_cv ? "cv" : "nothing",
    panel: seats.map((seat) => presentSeat(seat, row.state, stage, actor)),
    revision: row.revision,
    can: {
      edit: manages && row.state === "planned",
      changeState: manages || canReportState(row, now),
      changePanel: manages && hasLivePanel(row.state),
      openCard: canOpenCard(row, now),
    },
  };
}

function presentSeat(
  seat: SeatRow,
  interview: InterviewState,
  stage: VersionOutline["stages"][number] | undefined,
  actor: Actor,
): Panelist {
  return {
    id: seat.id,
    member: { id: seat.membership_id, name: seat.member_name },
    part: seat.part,
    focus:
      seat.focus_id === null
        ? null
        : {
            id: seat.focus_id,
            name: stage?.focuses.find((focus) => focus.id === seat.focus_id)?.name ?? seat.focus_id,
          },
    state: seat.state,
    stateReason: seat.state_reason,
    knowsCandidate: seat.knows_candidate,
    card: cardOf(seat, interview),
    isYou: seat.membership_id === actor.membershipId,
  };
}

/** How far a card is. Without one, only an interview that was held, or is to be, asks for it. */
export function cardOf(
  seat: { state: Panelist["state"]; card_state: "draft" | "sealed" | "submitted" | null },
  interview: InterviewState,
): Panelist["card"] {
  if (seat.card_state === "submitted") return "submitted";
  if (seat.state !== "expected") return "not_owed";
  if (seat.card_state !== null) return seat.card_state;
  return interview === "planned" || interview === "held" ? "not_started" : "not_owed";
}
