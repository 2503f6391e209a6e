import type { InputProblem } from "@evenhand/contract/error";
import { newId } from "../../db/ids.ts";
import { refuse, Refusal } from "../../http/refusals.ts";
import { fieldProblem, refuseField, refuseFields } from "../../http/refuse-field.ts";
import type { MemberCall } from "../../http/route.ts";
import { outlinesOf } from "../openings/outline-queries.ts";
import { canManageOpening } from "../openings/policy.ts";
import { findVisibleOpening } from "../openings/queries.ts";
import { addRequirements, findActiveApplication } from "./application-queries.ts";
import { listRequirements } from "./checklist-queries.ts";
import { countPlannedInterviews, moveApplicationTo, stagesWithCards } from "./move-queries.ts";
import { reachApplication } from "./reach-application.ts";

type Call = MemberCall<"POST /api/applications/:applicationId/move">;

/** To another opening: the application keeps its id, its interviews their rubric version, its cards their words. */
export async function moveApplication(call: Call): Promise<Refusal | null> {
  const { db, actor, body, now, audit, notify } = call;
  const application = await reachApplication(call);
  if (application instanceof Refusal) return application;
  if (application.state !== "active")
    return refuse("conflict", "Only an active application is moved. Reactivate it first.");
  const target = await findTarget(call, application.opening_id);
  if (target instanceof Refusal) return target;
  const other = await findActiveApplication(db, actor.orgId, {
    personId: application.person_id,
    openingId: target.id,
    exceptId: application.id,
  });
  if (other !== undefined)
    return refuse("conflict", "This candidate has an active application at that opening already.");
  const planned = await countPlannedInterviews(db, actor.orgId, application.id);
  if (planned > 0)
    return refuse(
      "conflict",
      `${planned === 1 ? "An interview is" : `${planned} interviews are`} still planned here. Hold or cancel first, and plan anew at the other opening.`,
    );
  const problems = stageProblems(
    body.stages,
    await stagesWithCards(db, actor.orgId, application.id),
  );
  if (problems.length > 0) return refuseFields(problems);

  await moveApplicationTo(db, actor.orgId, {
    id: newId(),
    applicationId: application.id,
    fromOpeningId: application.opening_id,
    toOpeningId: target.id,
    stages: body.stages,
    reason: body.reason,
    by: actor.membershipId,
    at: now,
  });
  await addMissingRequirements(call, application.id, target.rubric_version_id);
  audit({
    action: "application.moved",
    subject: { kind: "application", id: application.id },
    changes: {
      openingId: { before: application.opening_id, after: target.id },
      stages: { after: body.stages },
      reason: { after: body.reason },
    },
  });
  notify({ noun: "candidates", id: application.id });
  notify({ noun: "openings", id: application.opening_id });
  notify({ noun: "openings", id: target.id });
  return null;
}

async function findTarget({ db, actor, body }: Call, fromOpeningId: string) {
  const want = "another opening that you look after";
  if (body.openingId === fromOpeningId)
    return refuseField("openingId", "the opening where the candidate is", want);
  const target = await findVisibleOpening(db, actor, body.openingId);
  if (target === undefined) return refuseField("openingId", "no opening that you can see", want);
  if (!canManageOpening(actor, target))
    return refuse("not_allowed", "You look after one of the two openings, not both.");
  if (target.archived_at !== null || target.state === "closed")
    return refuse("conflict", "That opening is closed. Reopen it before you move anybody there.");
  return target;
}

function stageProblems(stages: Call["body"]["stages"], withCards: string[]): InputProblem[] {
  const named = stages.map((stage) => stage.stageId);
  const unknown = named.flatMap((id, index) =>
    withCards.includes(id) && named.indexOf(id) === index
      ? []
      : [
          fieldProblem(
            `stages.${index}.stageId`,
            named.indexOf(id) === index ? "a stage without a card" : "a stage that is named twice",
            "each stage that has a card, once",
          ),
        ],
  );
  const missing = withCards.filter((id) => !named.includes(id));
  return [
    ...unknown,
    ...(missing.length === 0
      ? []
      : [
          fieldProblem(
            "stages",
            `no word on ${missing.join(", ")}`,
            "each stage that has a card, accepted or repeated",
          ),
        ]),
  ];
}

/** What was checked stays checked; what the new rubric asks besides is added. */
async function addMissingRequirements(
  { db, actor }: Call,
  applicationId: string,
  versionId: string,
): Promise<void> {
  const outline = (await outlinesOf(db, actor.orgId, [versionId])).get(versionId);
  const present = (await listRequirements(db, actor.orgId, applicationId)).map((row) => row.label);
  const missing = (outline?.requirements ?? []).filter((label) => !present.includes(label));
  await addRequirements(db, actor.orgId, [applicationId], missing);
}
