import type { OpeningView } from "@evenhand/contract/openings";
import { newId } from "../../db/ids.ts";
import { refuse, type Refusal } from "../../http/refusals.ts";
import { refuseField, refuseFields } from "../../http/refuse-field.ts";
import type { MemberCall } from "../../http/route.ts";
import { distinctDeputies, leaderProblems } from "./name-leaders.ts";
import { outlinesOf } from "./outline-queries.ts";
import { canStartOpening } from "./policy.ts";
import { viewOpening } from "./view-opening.ts";
import { addOpening, giveParts } from "./write-queries.ts";

/** A job with a level and a rubric version that stays what it is, whatever is published later. */
export async function startOpening(
  call: MemberCall<"POST /api/openings">,
): Promise<OpeningView | Refusal> {
  const { db, actor, body, now, audit, notify } = call;
  if (!canStartOpening(actor))
    return refuse("not_allowed", "Openings are started by hiring managers, admins and owners.");

  const outline = (await outlinesOf(db, actor.orgId, [body.rubricVersionId])).get(
    body.rubricVersionId,
  );
  if (outline === undefined || outline.rubric_archived)
    return refuseField(
      "rubricVersionId",
      outline === undefined ? "no version of this organisation" : "a version of an archived rubric",
      "a published version of a rubric in use",
    );
  if (!outline.levels.some((level) => level.id === body.level))
    return refuseField(
      "level",
      "a level that this rubric version does not have",
      `one of ${outline.levels.map((level) => level.id).join(", ")}`,
    );
  const problems = await leaderProblems(db, actor.orgId, body);
  if (problems.length > 0) return refuseFields(problems);

  const id = newId();
  const deputies = distinctDeputies(body.deputyIds, body.hiringManagerId);
  await addOpening(db, actor.orgId, {
    id,
    title: body.title,
    setting: outline.setting,
    level: body.level,
    versionId: outline.id,
    stageIds: outline.stages.map((stage) => stage.id),
    hiringManagerId: body.hiringManagerId,
    confidential: body.confidential,
    createdBy: actor.membershipId,
    createdAt: now,
  });
  // A manager who opens a job for another one keeps it in sight, as its coordinator.
  const isOnIt = [body.hiringManagerId, ...deputies].includes(actor.membershipId);
  await giveParts(
    db,
    actor.orgId,
    id,
    [
      ...deputies.map((membershipId) => ({ membershipId, part: "deputy" as const })),
      ...(actor.role === "hiring_manager" && !isOnIt
        ? [{ membershipId: actor.membershipId, part: "coordinator" as const }]
        : []),
    ],
    { membershipId: actor.membershipId, at: now },
  );
  audit({
    action: "opening.started",
    subject: { kind: "opening", id },
    changes: {
      title: { after: body.title },
      level: { after: body.level },
      rubricVersionId: { after: outline.id },
      hiringManagerId: { after: body.hiringManagerId },
      deputyIds: { after: deputies },
      confidential: { after: body.confidential },
    },
  });
  notify({ noun: "openings", id });
  return viewOpening(db, actor, id);
}
