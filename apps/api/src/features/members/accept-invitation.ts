import type { AcceptInvitation, InvitationPreview } from "@evenhand/contract/invitations";
import { accountFor } from "../../auth/accounts.ts";
import { findUserId } from "../../db/accounts.ts";
import { writeAudit } from "../../db/audit.ts";
import { newId } from "../../db/ids.ts";
import { withTenant, type Db, type OrgId } from "../../db/tenant.ts";
import { announce } from "../../db/event-hub.ts";
import { NOT_FOUND, refuse, Refusal } from "../../http/refusals.ts";
import type { Services } from "../../http/services.ts";
import { readInvitationToken } from "./invitation-link.ts";
import {
  changeOpenInvitation,
  findInvitationByHash,
  lockInvitationByHash,
  type InvitationRow,
} from "./invitation-queries.ts";
import { invitationState } from "./present-invitation.ts";
import { addMember, changeMember, findMemberByUser, findOrganisation } from "./queries.ts";

/** What the bearer of a link may see. */
export async function previewInvitation(
  services: Services,
  token: string,
): Promise<InvitationPreview | Refusal> {
  const read = readInvitationToken(token);
  if (read === null) return NOT_FOUND;
  const found = await withTenant(
    services.database.pool,
    { orgId: read.orgId, userId: null },
    async (db) => ({
      invitation: onlyOpen(await findInvitationByHash(db, read.orgId, read.hash), services.now()),
      organisation: await findOrganisation(db, read.orgId),
    }),
  );
  if (found.invitation instanceof Refusal) return found.invitation;
  const { invitation, organisation } = found;
  return {
    organisation: organisation?.name ?? "",
    email: invitation.email,
    role: invitation.role,
    invitedBy: invitation.inviter_name,
    expiresAt: invitation.expires_at.toISOString(),
    account:
      (await findUserId(services.database.auth, invitation.email)) === null ? "create" : "sign_in",
  };
}

/**
 * Makes the bearer a member. The account is made or opened first, and asked for all that it wants (`prove`); the
 * rest is one transaction.
 */
export async function acceptInvitation<Person extends { userId: string }>(
  services: Services,
  input: AcceptInvitation,
  requestId: string,
  prove: (userId: string) => Promise<Person | Refusal>,
): Promise<{ orgId: OrgId; membershipId: string; person: Person } | Refusal> {
  const read = readInvitationToken(input.token);
  if (read === null) return NOT_FOUND;
  const { orgId, hash } = read;
  const now = services.now();
  const scope = { orgId, userId: null };
  const invitation = await withTenant(services.database.pool, scope, async (db) =>
    onlyOpen(await findInvitationByHash(db, orgId, hash), now),
  );
  if (invitation instanceof Refusal) return invitation;
  const { email } = invitation;
  const userId = await accountFor(services, { name: input.name, email, password: input.password });
  if (userId === null) {
    return refuse(
      "wrong_credentials",
      "An account with this address exists already. Enter its password.",
    );
  }
  const person = await prove(userId);
  if (person instanceof Refusal) return person;
  return withTenant(services.database.pool, scope, async (db) => {
    const again = onlyOpen(await lockInvitationByHash(db, orgId, hash), now);
    if (again instanceof Refusal) return again;
    const membershipId = await join(db, orgId, {
      userId,
      name: input.name,
      email,
      role: again.role,
      joinedAt: now,
    });
    await changeOpenInvitation(db, orgId, again.id, {
      accepted_at: now,
      accepted_by: membershipId,
    });
    await announce(db, orgId, { noun: "members", id: membershipId });
    await announce(db, orgId, { noun: "invitations", id: again.id });
    await writeAudit(db, orgId, { userId, membershipId, requestId }, now, [
      { action: "invitation.accepted", subject: { kind: "invitation", id: again.id } },
      {
        action: "member.joined",
        subject: { kind: "member", id: membershipId },
        changes: { role: { after: again.role } },
      },
    ]);
    return { orgId, membershipId, person };
  });
}

async function join(
  db: Db,
  orgId: OrgId,
  person: {
    userId: string;
    name: string;
    email: string;
    role: InvitationRow["role"];
    joinedAt: Date;
  },
): Promise<string> {
  const earlier = await findMemberByUser(db, orgId, person.userId);
  if (earlier === undefined) {
    const id = newId();
    await addMember(db, orgId, { id, ...person });
    return id;
  }
  await changeMember(db, orgId, earlier.id, earlier.revision, {
    role: person.role,
    state: "active",
    deactivated_at: null,
  });
  return earlier.id;
}

function onlyOpen(invitation: InvitationRow | undefined, now: Date): InvitationRow | Refusal {
  if (invitation === undefined) return NOT_FOUND;
  switch (invitationState(invitation, now)) {
    case "pending":
      return invitation;
    case "accepted":
      return refuse("gone", "This invitation has been accepted already. Sign in instead.");
    case "revoked":
      return refuse("gone", "This invitation was withdrawn. Ask the person who invited you.");
    case "expired":
      return refuse(
        "gone",
        "This invitation has expired. Ask the person who invited you for a new link.",
      );
  }
}
