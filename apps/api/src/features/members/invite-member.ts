import type { InvitationCreated } from "@evenhand/contract/invitations";
import { newId } from "../../db/ids.ts";
import { NOT_FOUND, refuse, type Refusal } from "../../http/refusals.ts";
import type { MemberCall } from "../../http/route.ts";
import { queueMail } from "../../mail/outbox.ts";
import { invitationMail } from "./invitation-mail.ts";
import { invitationExpiry, newInvitationLink } from "./invitation-link.ts";
import { addInvitation, changeOpenInvitation, findInvitation } from "./invitation-queries.ts";
import { canInvite, givableRoles } from "./policy.ts";
import { presentInvitation } from "./present-invitation.ts";
import { findMemberByEmail, findOrganisation } from "./queries.ts";

type Call =
  | MemberCall<"POST /api/invitations">
  | MemberCall<"POST /api/invitations/:invitationId/renew">;

export async function inviteMember(
  call: MemberCall<"POST /api/invitations">,
): Promise<InvitationCreated | Refusal> {
  const { db, actor, body, now, audit, services } = call;
  if (!canInvite(actor)) return refuse("not_allowed", "Only an owner or admin invites people.");
  if (!givableRoles(actor).includes(body.role))
    return refuse("not_allowed", "You may not give this role.");
  const member = await findMemberByEmail(db, actor.orgId, body.email);
  if (member !== undefined) {
    return refuse(
      "conflict",
      member.state === "active"
        ? `${member.name} is a member already.`
        : `${member.name} was a member and is deactivated. Reactivate them instead.`,
    );
  }
  const id = newId();
  const { link, hash } = newInvitationLink(services.url, actor.orgId);
  const added = await addInvitation(db, actor.orgId, {
    id,
    email: body.email,
    role: body.role,
    tokenHash: hash,
    invitedBy: actor.membershipId,
    createdAt: now,
    expiresAt: invitationExpiry(now),
  });
  if (!added) {
    return refuse("conflict", "This address has an open invitation. Renew it to get a new link.");
  }
  audit({
    action: "invitation.created",
    subject: { kind: "invitation", id },
    changes: { email: { after: body.email }, role: { after: body.role } },
  });
  return handOver(call, id, link);
}

/** A new link for an open invitation; the old one stops working. */
export async function renewInvitation(
  call: MemberCall<"POST /api/invitations/:invitationId/renew">,
): Promise<InvitationCreated | Refusal> {
  const { db, actor, params, now, audit, services } = call;
  if (!canInvite(actor)) return refuse("not_allowed", "Only an owner or admin invites people.");
  const invitation = await findInvitation(db, actor.orgId, params.invitationId);
  if (invitation === undefined) return NOT_FOUND;
  if (!givableRoles(actor).includes(invitation.role))
    return refuse("not_allowed", "You may not give this role.");
  const { link, hash } = newInvitationLink(services.url, actor.orgId);
  const renewed = await changeOpenInvitation(db, actor.orgId, invitation.id, {
    token_hash: hash,
    expires_at: invitationExpiry(now),
  });
  if (!renewed) return refuse("conflict", "This invitation has been accepted or revoked.");
  audit({ action: "invitation.renewed", subject: { kind: "invitation", id: invitation.id } });
  return handOver(call, invitation.id, link);
}

async function handOver(call: Call, id: string, link: string): Promise<InvitationCreated> {
  const { db, actor, now, notify, services } = call;
  const row = await findInvitation(db, actor.orgId, id);
  const organisation = await findOrganisation(db, actor.orgId);
  if (row === undefined || organisation === undefined)
    throw new Error("the invitation that was just written is gone");
  if (services.hasMail) {
    await queueMail(
      services,
      db,
      actor.orgId,
      invitationMail({ ...row, organisation: organisation.name, link }),
    );
  }
  notify({ noun: "invitations", id });
  return {
    invitation: presentInvitation(row, actor, now),
    link,
    delivery: services.hasMail ? "mail" : "link",
  };
}
