import type { Candidate, ChangeCandidate } from "@evenhand/contract/candidates";
import { isCvHidden } from "../../db/blind-reviews.ts";
import { NOT_FOUND, refuse, stale, type Refusal } from "../../http/refusals.ts";
import { refuseField, refuseFields } from "../../http/refuse-field.ts";
import type { MemberCall } from "../../http/route.ts";
import { canManageOpening } from "../openings/policy.ts";
import { linkProblem } from "./link-member.ts";
import {
  applicationsOfPersons,
  findPerson,
  findVisiblePerson,
  type PersonRow,
} from "./person-queries.ts";
import { changePerson, type PersonChange } from "./person-write-queries.ts";
import { openingOf } from "./policy.ts";
import { viewCandidate } from "./view-candidate.ts";

/** A person's name, addresses and links, for all their applications at once. */
export async function changeCandidate(
  call: MemberCall<"PATCH /api/candidates/:candidateId">,
): Promise<Candidate | Refusal> {
  const { db, actor, params, body, ifMatch, audit, notify } = call;
  const before = await findVisiblePerson(db, actor, params.candidateId);
  if (before === undefined) return NOT_FOUND;
  const applications = await applicationsOfPersons(db, actor, [before.id]);
  if (!applications.some((one) => one.is_visible && canManageOpening(actor, openingOf(one))))
    return refuse("not_allowed", "You may not change this candidate.");
  if (
    typeof body.linkedMemberId === "string" &&
    body.linkedMemberId !== before.linked_membership_id
  ) {
    const problem = await linkProblem(db, actor, "linkedMemberId", {
      memberId: body.linkedMemberId,
      personId: before.id,
    });
    if (problem !== null) return refuseFields([problem]);
  }
  if (body.cvUrl !== undefined && (await isCvHidden(db, actor, before.id)))
    return refuseField(
      "cvUrl",
      "a change of a CV that is kept from you",
      "no change until your card for this candidate is submitted",
    );
  const change = columns(body);
  const changed = await changePerson(db, actor.orgId, before.id, ifMatch, change);
  const after = await findPerson(db, actor.orgId, before.id);
  if (after === undefined) throw new Error("the candidate that was just found is gone");
  if (changed === undefined) return stale(await viewCandidate(db, actor, after));
  audit({
    action: "candidate.changed",
    subject: { kind: "candidate", id: before.id },
    changes: Object.fromEntries(
      (Object.keys(change) as (keyof PersonChange & keyof PersonRow)[]).map((column) => [
        column,
        { before: before[column], after: after[column] },
      ]),
    ),
  });
  notify({ noun: "candidates", id: before.id });
  return viewCandidate(db, actor, after);
}

function columns(body: ChangeCandidate): PersonChange {
  return {
    ...(body.name === undefined ? {} : { name: body.name }),
    ...(body.email === undefined ? {} : { email: body.email }),
    ...(body.phone === undefined ? {} : { phone: body.phone }),
    ...(body.cvUrl === undefined ? {} : { cv_url: body.cvUrl }),
    ...(body.recordUrl === undefined ? {} : { record_url: body.recordUrl }),
    ...(body.linkedMemberId === undefined ? {} : { linked_membership_id: body.linkedMemberId }),
  };
}
