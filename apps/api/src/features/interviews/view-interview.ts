import type { InterviewView } from "@evenhand/contract/interviews";
import type { Db } from "../../db/tenant.ts";
import type { Actor } from "../../http/actor.ts";
import { outlinesOf } from "../openings/outline-queries.ts";
import { listSeats } from "./panel-queries.ts";
import { presentInterview } from "./present.ts";
import { findInterviewAfterChange, listInterviewsOf, type InterviewRow } from "./queries.ts";

type Here = { db: Db; actor: Actor; now: Date };

/** An interview as it stands now, after the caller has been let in. */
export async function viewInterview(here: Here, id: string): Promise<InterviewView> {
  const row = await findInterviewAfterChange(here.db, here.actor, id);
  const [view] = row === undefined ? [] : await viewRows(here, [row]);
  if (view === undefined) throw new Error("the interview that was just found is gone");
  return view;
}

/** The interviews of an application that the caller has been let see. */
export async function interviewsOf(
  db: Db,
  actor: Actor,
  applicationId: string,
  now: Date,
): Promise<InterviewView[]> {
  return viewRows({ db, actor, now }, await listInterviewsOf(db, actor, applicationId));
}

async function viewRows({ db, actor, now }: Here, rows: InterviewRow[]): Promise<InterviewView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const seats = Map.groupBy(await listSeats(db, actor.orgId, ids), (seat) => seat.interview_id);
  const outlines = await outlinesOf(
    db,
    actor.orgId,
    rows.map((row) => row.rubric_version_id),
  );
  return rows.map((row) =>
    presentInterview(row, seats.get(row.id) ?? [], outlines.get(row.rubric_version_id), actor, now),
  );
}
