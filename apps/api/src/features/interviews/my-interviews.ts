import type { MyInterview } from "@evenhand/contract/interviews";
import type { MemberCall } from "../../http/route.ts";
import { NO_NAME, nameOf } from "../candidates/policy.ts";
import { outlinesOf, type VersionOutline } from "../openings/outline-queries.ts";
import { listDoneSeats, listOpenSeats, type MyInterviewRow } from "./my-interview-queries.ts";
import { canOpenCard, canReportState } from "./policy.ts";
import { cardOf } from "./present.ts";
import { endOf, shelfOf } from "./shelf.ts";

type MyInterviews = Record<"now" | "upcoming" | "owed" | "done", MyInterview[]>;

const DONE = 20;

/** An interviewer's own list: what goes on, what comes, what is owed, what is done. */
export async function listMyInterviews({
  db,
  actor,
  now,
}: MemberCall<"GET /api/my-interviews">): Promise<MyInterviews> {
  const open = await listOpenSeats(db, actor);
  const done = await listDoneSeats(db, actor, DONE);
  const outlines = await outlinesOf(
    db,
    actor.orgId,
    [...open, ...done].flatMap((row) => [row.rubric_version_id, row.opening_version_id]),
  );
  const on = (shelf: ReturnType<typeof shelfOf>) =>
    open
      .filter((row) => shelfOf(row, now) === shelf)
      .map((row) => present(row, outlines, now, shelf === "owed"));
  return {
    now: on("now"),
    upcoming: on("upcoming"),
    owed: on("owed"),
    done: done.map((row) => present(row, outlines, now, false)),
  };
}

function present(
  row: MyInterviewRow,
  outlines: Map<string, VersionOutline>,
  now: Date,
  isOwed: boolean,
): MyInterview {
  const outline = outlines.get(row.rubric_version_id);
  const stage = outline?.stages.find((one) => one.id === row.stage_id);
  const level = outlines
    .get(row.opening_version_id)
    ?.levels.find((one) => one.id === row.opening_level);
  return {
    interviewId: row.id,
    scorecardId: row.card_id,
    // Whoever reviews a work sample blind learns no name, here or on the card.
    candidate: { name: row.is_blind ? NO_NAME : nameOf(row.person_name) },
    opening: { id: row.opening_id, title: row.opening_title },
    role: outline?.role ?? "",
    setting: row.opening_setting,
    level: level?.name ?? row.opening_level,
    stage: { id: row.stage_id, name: stage?.name ?? row.stage_id, brief: stage?.brief ?? "" },
    startsAt: row.starts_at?.toISOString() ?? null,
    timeZone: row.time_zone,
    minutes: row.minutes,
    place: row.place,
    videoUrl: row.video_url,
    arrangements: row.is_blind ? [] : row.arrangements,
    focus: stage?.focuses.find((focus) => focus.id === row.focus_id)?.name ?? null,
    state: row.state,
    card: cardOf({ state: row.seat_state, card_state: row.card_state }, row.state),
    owedSince: isOwed ? (endOf(row)?.toISOString() ?? null) : null,
    colleagues: row.colleagues,
    can: { openCard: canOpenCard(row, now), confirmHeld: canReportState(row, now) },
  };
}
