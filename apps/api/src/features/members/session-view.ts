import type { SessionView } from "@evenhand/contract/sessions";
import { membershipsOf } from "../../db/memberships.ts";
import type { SignedIn } from "../../http/actor.ts";
import { Refusal } from "../../http/refusals.ts";
import type { Services } from "../../http/services.ts";
import { chooseMembership, lacksSecondFactor, readSession } from "../../http/session.ts";
import { canChangeOrganisation, canInvite, canSeeMembers, roomsOpenTo } from "./policy.ts";

/** Who is signed in and where, as the shell needs it. */
export async function viewSession(
  services: Services,
  user: SignedIn,
  requestedOrganisation: string | null,
): Promise<SessionView | Refusal> {
  const memberships = await membershipsOf(services.database.pool, user.userId);
  const chosen = chooseMembership(memberships, requestedOrganisation);
  if (chosen instanceof Refusal) return chosen;
  const actor = {
    ...user,
    orgId: chosen.orgId,
    membershipId: chosen.membershipId,
    role: chosen.role,
  };
  return {
    user: { id: user.userId, name: user.name, email: user.email },
    organisation: { id: chosen.orgId, name: chosen.organisation, timeZone: chosen.timeZone },
    member: { id: chosen.membershipId, role: chosen.role },
    organisations: memberships.map((row) => ({
      id: row.orgId,
      name: row.organisation,
      role: row.role,
    })),
    session: {
      id: user.sessionId,
      sharedComputer: user.sharedComputer,
      expiresAt: user.sessionExpiresAt.toISOString(),
    },
    lacksSecondFactor: await lacksSecondFactor(services, user.userId, chosen),
    can: {
      seeMembers: canSeeMembers(actor),
      invite: canInvite(actor),
      changeOrganisation: canChangeOrganisation(actor),
      ...roomsOpenTo(actor),
    },
  };
}

/** The view of a session that this very answer opens: its cookie is still on the way to the browser. */
export async function viewNewSession(
  services: Services,
  cookies: Headers,
  organisation: string | null,
): Promise<SessionView | Refusal> {
  const cookie = cookies
    .getSetCookie()
    .map((line) => line.split(";")[0] ?? "")
    .join("; ");
  const user = await readSession(services, new Headers({ cookie }));
  return user instanceof Refusal ? user : viewSession(services, user, organisation);
}
