import type { Candidate } from "@evenhand/contract/candidates";
import { newId } from "../../db/ids.ts";
import { NOT_FOUND, refuse, type Refusal } from "../../http/refusals.ts";
import { refuseField, refuseFields } from "../../http/refuse-field.ts";
import type { MemberCall } from "../../http/route.ts";
import { canManageOpening } from "../openings/policy.ts";
import { linkProblem } from "./link-member.ts";
import {
  applicationsOfPersons,
  findPerson,
  findVisiblePerson,
  lockPersons,
  type PersonRow,
} from "./person-queries.ts";
import {
  addMerge,
  changePerson,
  giveToKept,
  setPreviousApplication,
  type PersonChange,
} from "./person-write-queries.ts";
import { openingOf } from "./policy.ts";
import { viewCandidate } from "./view-candidate.ts";

type Call = MemberCall<"POST /api/candidates/:candidateId/merge">;
type Applications = Awaited<ReturnType<typeof applicationsOfPersons>>;

/** Two records of one person become one: the kept one gets the applications, and what it did not know itself. */
export async function mergeCandidates(call: Call): Promise<Candidate | Refusal> {
  const { db, actor, params, body, now, audit, notify } = call;
  await lockPersons(db, actor.orgId, [params.candidateId, body.duplicateId]);
  const kept = await findVisiblePerson(db, actor, params.candidateId);
  if (kept === undefined) return NOT_FOUND;
  const duplicate = await findVisiblePerson(db, actor, body.duplicateId);
  if (duplicate === undefined)
    return refuseField("duplicateId", "no candidate that you can see", "another candidate");
  if (duplicate.id === kept.id)
    return refuseField("duplicateId", "the same candidate", "another candidate");
  const applications = await applicationsOfPersons(db, actor, [kept.id, duplicate.id]);
  const refusal = (await whyNot(call, kept, duplicate)) ?? whyNotApplications(call, applications);
  if (refusal !== null) return refusal;

  await giveToKept(db, actor.orgId, kept.id, duplicate.id);
  await addMerge(db, actor.orgId, {
    id: newId(),
    keptId: kept.id,
    duplicateId: duplicate.id,
    by: actor.membershipId,
    at: now,
  });
  await chainApplications(call, applications);
  const learnt = learn(kept, duplicate);
  await changePerson(db, actor.orgId, kept.id, kept.revision, learnt);
  await changePerson(db, actor.orgId, duplicate.id, duplicate.revision, {
    merged_into_id: kept.id,
  });
  audit({
    action: "candidate.merged",
    subject: { kind: "candidate", id: kept.id },
    changes: {
      duplicateId: { after: duplicate.id },
      applications: {
        after: applications.filter((one) => one.person_id === duplicate.id).map((one) => one.id),
      },
      learnt: { after: Object.keys(learnt) },
    },
  });
  notify({ noun: "candidates", id: kept.id });
  notify({ noun: "candidates", id: duplicate.id });
  const after = await findPerson(db, actor.orgId, kept.id);
  if (after === undefined) throw new Error("the candidate that was kept is gone");
  return viewCandidate(db, actor, after);
}

async function whyNot(
  { db, actor }: Call,
  kept: PersonRow,
  duplicate: PersonRow,
): Promise<Refusal | null> {
  const [link, other] = [kept.linked_membership_id, duplicate.linked_membership_id];
  if (link !== null && other !== null && link !== other)
    return refuse("conflict", "The two are linked to two members. Remove the wrong link first.");
  for (const { memberId, personId } of [
    { memberId: link, personId: duplicate.id },
    { memberId: other, personId: kept.id },
  ]) {
    if (memberId === null) continue;
    const problem = await linkProblem(db, actor, "duplicateId", { memberId, personId });
    if (problem !== null) return refuseFields([problem]);
  }
  return null;
}

/** All applications of both must be in the merger's care; who sees only some of them cannot judge. */
function whyNotApplications({ actor }: Call, applications: Applications): Refusal | null {
  if (!applications.every((one) => one.is_visible && canManageOpening(actor, openingOf(one))))
    return refuse(
      "not_allowed",
      "You look after only some of their applications. Ask an admin to merge them.",
    );
  const active = applications.filter((one) => one.state === "active");
  const twice = active.find((one) =>
    active.some((two) => two.id !== one.id && two.opening_id === one.opening_id),
  );
  return twice === undefined
    ? null
    : refuse(
        "conflict",
        `Both are active at “${twice.opening_title}”. End one of the two applications first.`,
      );
}

/** Oldest first: an application without a previous one gets the one before it. */
async function chainApplications({ db, actor }: Call, applications: Applications): Promise<void> {
  for (const [index, application] of applications.entries()) {
    const previous = applications[index - 1];
    if (previous === undefined || application.previous_application_id !== null) continue;
    await setPreviousApplication(db, actor.orgId, application.id, previous.id);
  }
}

function learn(kept: PersonRow, duplicate: PersonRow): PersonChange {
  const learnt: PersonChange = {};
  if (kept.email === null && duplicate.email !== null) learnt.email = duplicate.email;
  if (kept.phone === null && duplicate.phone !== null) learnt.phone = duplicate.phone;
  if (kept.cv_url === null && duplicate.cv_url !== null) learnt.cv_url = duplicate.cv_url;
  if (kept.record_url === null && duplicate.record_url !== null)
    learnt.record_url = duplicate.record_url;
  if (kept.linked_membership_id === null && duplicate.linked_membership_id !== null)
    learnt.linked_membership_id = duplicate.linked_membership_id;
  if (duplicate.legal_hold && !kept.legal_hold) learnt.legal_hold = true;
  return learnt;
}
