import type { Invitation } from "@evenhand/contract/invitations";
import type { Actor } from "../../http/actor.ts";
import type { InvitationRow } from "./invitation-queries.ts";
import { givableRoles } from "./policy.ts";

export function invitationState(row: InvitationRow, now: Date): Invitation["state"] {
  if (row.accepted_at !== null) return "accepted";
  if (row.revoked_at !== null) return "revoked";
  return row.expires_at <= now ? "expired" : "pending";
}

export function presentInvitation(row: InvitationRow, actor: Actor, now: Date): Invitation {
  const state = invitationState(row, now);
  const may =
    givableRoles(actor).includes(row.role) && (state === "pending" || state === "expired");
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    state,
    invitedBy: row.inviter_name,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    can: { revoke: may, renew: may },
  };
}
