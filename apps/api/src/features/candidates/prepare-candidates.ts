import type { NewCandidate } from "@evenhand/contract/candidates";
import type { InputProblem } from "@evenhand/contract/error";
import { newId } from "../../db/ids.ts";
import { fieldProblem } from "../../http/refuse-field.ts";
import type { MemberCall } from "../../http/route.ts";
import { linkProblem } from "./link-member.ts";
import {
  applicationsOfPersons,
  findVisiblePerson,
  lockPersons,
  type PersonRow,
} from "./person-queries.ts";

type Call = MemberCall<"POST /api/openings/:openingId/candidates">;
/** One candidate of the call: a known person, or a new one. */
export type Adding = {
  applicationId: string;
  given: NewCandidate;
  known: PersonRow | null;
  personId: string;
  previousId: string | null;
};

/** Finds known people, and everything that keeps this call from being carried out. */
export async function prepareCandidates(
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
