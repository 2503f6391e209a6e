import type { Organisation } from "@evenhand/contract/organisations";
import { NOT_FOUND, refuse, stale, type Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { lacksSecondFactor } from "../../http/session.ts";
import { canChangeOrganisation } from "./policy.ts";
import { presentOrganisation } from "./present.ts";
import { changeOrganisation, findOrganisation } from "./queries.ts";

export async function changeOrganisationDetails(
  call: MemberCall<"PATCH /api/organisation">,
): Promise<Organisation | Refusal> {
  const { db, actor, body, ifMatch, audit, notify, services } = call;
  if (!canChangeOrganisation(actor))
    return refuse("not_allowed", "Only an owner or admin changes the organisation.");
  const before = await findOrganisation(db, actor.orgId);
  if (before === undefined) return NOT_FOUND;
  const { name, timeZone, secondFactor } = body;
  // Whoever wants it of everybody has one: so somebody remains who can take it back.
  if (
    secondFactor === "required" &&
    (await lacksSecondFactor(services, actor.userId, { secondFactor }))
  )
    return refuse("conflict", "Set a second factor up for yourself first, on your profile.");
  const after = await changeOrganisation(db, actor.orgId, ifMatch, {
    ...(name === undefined ? {} : { name }),
    ...(timeZone === undefined ? {} : { time_zone: timeZone }),
    ...(secondFactor === undefined ? {} : { second_factor: secondFactor }),
  });
  if (after === undefined) return stale(presentOrganisation(before, actor));
  audit({
    action: "organisation.changed",
    subject: { kind: "organisation", id: actor.orgId },
    changes: {
      name: { before: before.name, after: after.name },
      timeZone: { before: before.time_zone, after: after.time_zone },
      secondFactor: { before: before.second_factor, after: after.second_factor },
    },
  });
  notify({ noun: "organisations", id: actor.orgId });
  return presentOrganisation(after, actor);
}
