import type { CandidateSummary, NewCandidate } from "@evenhand/contract/candidates";
import type { InputProblem } from "@evenhand/contract/error";
import { newId } from "../../db/ids.ts";
import { NOT_FOUND, refuse, type Refusal } from "../../http/refusals.ts";
import { fieldProblem, refuseFields } from "../../http/refuse-field.ts";
import type { MemberCall } from "../../http/route.ts";
import { outlinesOf } from "../openings/outline-queries.ts";
import { canManageOpening } from "../openings/policy.ts";
import { findVisibleOpening } from "../openings/queries.ts";
import { addApplications, addRequirements } from "./application-queries.ts";
import { linkProblem } from "./link-member.ts";
import {
  applicationsOfPersons,
  findVisiblePerson,
  lockPersons,
  type PersonRow,
} from "./person-queries.ts";
import { addPersons, changePerson } from "./person-write-queries.ts";
import { presentSummary } from "./present.ts";
import { listApplications } from "./queries.ts";

type Call = MemberCall<"POST /api/openings/:openingId/candidates">;
/** One candidate of the call: a known person, or a new one. */
type Adding = {
  applicationId: string;
  given: NewCandidate;
  known: PersonRow | null;
  personId: string;
  previousId: string | null;
};

/** All or none. */
export async function addCandidates(call: Call): Promise<{ added: CandidateSummary[] } | Refusal> {
  const { db, actor, params, audit, notify } = call;
  const opening = await findVisibleOpening(db, actor, params.openingId);
  if (opening === undefined) return NOT_FOUND;
  if (!canManageOpening(actor, opening))
    return refuse("not_allowed", "You may not add candidates to this opening.");
  if (opening.archived_at !== null || opening.state === "closed")
    return refuse("conflict", "This opening is closed. Reopen it before you add candidates.");

  const { adding, problems } = await prepare(call, opening.id);
  if (problems.length > 0) return refuseFields(problems);
  await store(call, adding, opening);
  for (const one of adding) {
    audit({
      action: "candidate.added",
      subject: { kind: "application", id: one.applicationId },
      changes: {
        candidateId: { after: one.personId },
        openingId: { after: opening.id },
        source: { after: one.given.source },
        isInternal: { after: one.given.isInternal },
        ...(one.given.linkedMemberId === null
          ? {}
          : { linkedMemberId: { after: one.given.linkedMemberId } }),
        ...(one.known === null
          ? { name: { after: one.given.name }, email: { after: one.given.email } }
          : {}),
      },
    });
    notify({ noun: "candidates", id: one.applicationId });
  }
  notify({ noun: "openings", id: opening.id });
  const rows = new Map(
    (
      await listApplications(
        db,
        actor,
        adding.map((one) => one.applicationId),
      )
    ).map((row) => [row.id, row]),
  );
  return { added: adding.flatMap((one) => rows.get(one.applicationId) ?? []).map(presentSummary) };
}

/** Finds known people, and everything that keeps this call from being carried out. */
async function prepare(
  { db, actor, body }: Call,
  openingId: string,
): Promise<{ adding: Adding[]; problems: InputProblem[] }> {
  const adding: Adding[] = [];
  const problems: InputProblem[] = [];
  const emails = new Set<string>();
  const known = body.candidates.flatMap((one) => one.existingCandidateId ?? []);
  if (known.length > 0) await lockPersons(db, actor.orgId, known);
  for (const [index, given] of body.candidates.entries()) {
    const path = (field: keyof NewCandidate) => `candidates.${index}.${field}`;
    const one = await prepareOne({ db, actor }, given, openingId, path);
    if (!("adding" in one)) {
      problems.push(one);
      continue;
    }
    const { personId } = one.adding;
    if (adding.some((other) => other.personId === personId))
      problems.push(
        fieldProblem(path("existingCandidateId"), "a person named twice", "each person once"),
      );
    if (one.adding.known === null && given.email !== null) {
      if (emails.has(given.email))
        problems.push(
          fieldProblem(path("email"), "an address given twice", "each new person once"),
        );
      emails.add(given.email);
    }
    if (given.linkedMemberId !== null) {
      const problem = await linkProblem(db, actor, path("linkedMemberId"), {
        memberId: given.linkedMemberId,
        personId: one.adding.known?.id ?? null,
      });
      if (problem !== null) problems.push(problem);
    }
    adding.push(one.adding);
  }
  return { adding, problems };
}

async function prepareOne(
  { db, actor }: Pick<Call, "db" | "actor">,
  given: NewCandidate,
  openingId: string,
  path: (field: keyof NewCandidate) => string,
): Promise<{ adding: Adding } | InputProblem> {
  const applicationId = newId();
  if (given.existingCandidateId === null)
    return {
      adding: { applicationId, given, known: null, personId: newId(), previousId: null },
    };
  const known = await findVisiblePerson(db, actor, given.existingCandidateId);
  if (known === undefined)
    return fieldProblem(
      path("existingCandidateId"),
      "no candidate that you can see",
      "one, or null",
    );
  const link = known.linked_membership_id;
  if (given.linkedMemberId !== null && link !== null && link !== given.linkedMemberId)
    return fieldProblem(path("linkedMemberId"), "another member than theirs", "theirs, or null");
  const earlier = await applicationsOfPersons(db, actor, [known.id]);
  if (earlier.some((one) => one.opening_id === openingId && one.state === "active"))
    return fieldProblem(
      path("existingCandidateId"),
      "somebody who is a candidate here",
      "somebody without an active application at this opening",
    );
  const previousId = earlier.at(-1)?.id ?? null;
  return { adding: { applicationId, given, known, personId: known.id, previousId } };
}

async function store(
  { db, actor, now }: Call,
  adding: Adding[],
  opening: { id: string; rubric_version_id: string },
): Promise<void> {
  const fresh = adding.filter((one) => one.known === null);
  await addPersons(
    db,
    actor.orgId,
    fresh.map((one) => ({ ...one.given, id: one.personId })),
    now,
  );
  for (const { known, given } of adding) {
    if (known === null || given.linkedMemberId === null || known.linked_membership_id !== null)
      continue;
    await changePerson(db, actor.orgId, known.id, known.revision, {
      linked_membership_id: given.linkedMemberId,
    });
  }
  await addApplications(
    db,
    actor.orgId,
    adding.map((one) => ({
      id: one.applicationId,
      personId: one.personId,
      source: one.given.source,
      isInternal: one.given.isInternal,
      previousId: one.previousId,
    })),
    { openingId: opening.id, by: actor.membershipId, at: now },
  );
  const outline = (await outlinesOf(db, actor.orgId, [opening.rubric_version_id])).get(
    opening.rubric_version_id,
  );
  await addRequirements(
    db,
    actor.orgId,
    adding.map((one) => one.applicationId),
    outline?.requirements ?? [],
  );
}
