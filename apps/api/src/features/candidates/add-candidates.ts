import type { CandidateSummary } from "@evenhand/contract/candidates";
import { NOT_FOUND, refuse, type Refusal } from "../../http/refusals.ts";
import { refuseFields } from "../../http/refuse-field.ts";
import type { MemberCall } from "../../http/route.ts";
import { outlinesOf } from "../openings/outline-queries.ts";
import { canManageOpening } from "../openings/policy.ts";
import { findVisibleOpening } from "../openings/queries.ts";
import { addApplications, addRequirements } from "./application-queries.ts";
import { addPersons, changePerson } from "./person-write-queries.ts";
import { prepareCandidates, type Adding } from "./prepare-candidates.ts";
import { presentSummary } from "./present.ts";
import { listApplications } from "./queries.ts";

type Call = MemberCall<"POST /api/openings/:openingId/candidates">;

/** All or none. */
export async function addCandidates(call: Call): Promise<{ added: CandidateSummary[] } | Refusal> {
  const { db, actor, params, audit, notify } = call;
  const opening = await findVisibleOpening(db, actor, params.openingId);
  if (opening === undefined) return NOT_FOUND;
  if (!canManageOpening(actor, opening))
    return refuse("not_allowed", "You may not add candidates to this opening.");
  if (opening.archived_at !== null || opening.state === "closed")
    return refuse("conflict", "This opening is closed. Reopen it before you add candidates.");

  const { adding, problems } = await prepareCandidates(call, opening.id);
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
