import type { OpeningView } from "@evenhand/contract/openings";
import { NOT_FOUND, refuse, stale, type Refusal } from "../../http/refusals.ts";
import { refuseFields } from "../../http/refuse-field.ts";
import type { MemberCall } from "../../http/route.ts";
import { distinctDeputies, leaderProblems } from "./name-leaders.ts";
import { canEditOpening } from "./policy.ts";
import { findVisibleOpening, type OpeningRow } from "./queries.ts";
import { viewOpening } from "./view-opening.ts";
import { changeOpening, giveParts, listDeputies, takeDeputies } from "./write-queries.ts";

type Call = MemberCall<"PATCH /api/openings/:openingId">;

const NOT_YOURS = refuse(
  "not_allowed",
  "An opening is changed by its hiring manager, an admin or an owner.",
);

export async function changeOpeningDetails(call: Call): Promise<OpeningView | Refusal> {
  const { db, actor, params, body, ifMatch, audit, notify } = call;
  const before = await findVisibleOpening(db, actor, params.openingId);
  if (before === undefined) return NOT_FOUND;
  if (!canEditOpening(actor, before)) return NOT_YOURS;
  if (before.revision !== ifMatch) return stale(await viewOpening(db, actor, before.id));
  if (before.archived_at !== null)
    return refuse("conflict", "This opening is archived. Restore it before you change it.");
  const problems = await leaderProblems(db, actor.orgId, body);
  if (problems.length > 0) return refuseFields(problems);

  const changed = await changeOpening(db, actor.orgId, before.id, ifMatch, columns(call, before));
  if (changed === undefined) return stale(await viewOpening(db, actor, before.id));
  const deputies = await changeDeputies(call, before);
  audit({
    action: "opening.changed",
    subject: { kind: "opening", id: before.id },
    changes: {
      ...(body.title === undefined ? {} : { title: { before: before.title, after: body.title } }),
      ...(body.hiringManagerId === undefined
        ? {}
        : { hiringManagerId: { before: before.hiring_manager_id, after: body.hiringManagerId } }),
      ...(body.confidential === undefined
        ? {}
        : { confidential: { before: before.confidential, after: body.confidential } }),
      ...(body.state === undefined ? {} : { state: { before: before.state, after: body.state } }),
      ...(deputies === null ? {} : { deputyIds: deputies }),
    },
  });
  notify({ noun: "openings", id: before.id });
  return viewOpening(db, actor, before.id);
}

function columns({ body, now }: Call, before: OpeningRow) {
  return {
    ...(body.title === undefined ? {} : { title: body.title }),
    ...(body.hiringManagerId === undefined ? {} : { hiring_manager_id: body.hiringManagerId }),
    ...(body.confidential === undefined ? {} : { confidential: body.confidential }),
    ...(body.state === undefined || body.state === before.state
      ? {}
      : { state: body.state, closed_at: body.state === "closed" ? now : null }),
  };
}

/** The deputies before and after; null where they were not asked to change and need not. */
async function changeDeputies(
  { db, actor, body, now }: Call,
  opening: OpeningRow,
): Promise<{ before: string[]; after: string[] } | null> {
  const before = (await listDeputies(db, actor.orgId, [opening.id])).map((one) => one.id);
  const after = distinctDeputies(
    body.deputyIds ?? before,
    body.hiringManagerId ?? opening.hiring_manager_id,
  );
  const gone = before.filter((id) => !after.includes(id));
  const come = after.filter((id) => !before.includes(id));
  await takeDeputies(db, actor.orgId, opening.id, gone);
  await giveParts(
    db,
    actor.orgId,
    opening.id,
    come.map((membershipId) => ({ membershipId, part: "deputy" })),
    { membershipId: actor.membershipId, at: now },
  );
  return gone.length + come.length === 0 ? null : { before, after };
}

/** Archiving hides an opening from the lists and stops work on it; nothing is lost. */
export async function archiveOpening(
  call: MemberCall<
    "POST /api/openings/:openingId/archive" | "POST /api/openings/:openingId/restore"
  >,
  archived: boolean,
): Promise<OpeningView | Refusal> {
  const { db, actor, params, now, audit, notify } = call;
  const before = await findVisibleOpening(db, actor, params.openingId);
  if (before === undefined) return NOT_FOUND;
  if (!canEditOpening(actor, before)) return NOT_YOURS;
  if ((before.archived_at !== null) === archived) return viewOpening(db, actor, before.id);
  const changed = await changeOpening(db, actor.orgId, before.id, before.revision, {
    archived_at: archived ? now : null,
  });
  if (changed === undefined) return stale(await viewOpening(db, actor, before.id));
  audit({
    action: archived ? "opening.archived" : "opening.restored",
    subject: { kind: "opening", id: before.id },
  });
  notify({ noun: "openings", id: before.id });
  return viewOpening(db, actor, before.id);
}
