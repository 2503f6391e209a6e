import type { Role } from "@evenhand/contract/members";
import { sql } from "kysely";
import type { Db, OrgId } from "../../db/tenant.ts";

export type InvitationRow = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

function invitations(db: Db, orgId: OrgId) {
  return db
    .selectFrom("invitations")
    .innerJoin("memberships as inviter", (join) =>
      join
        .onRef("inviter.org_id", "=", "invitations.org_id")
        .onRef("inviter.id", "=", "invitations.invited_by"),
    )
    .select([
      "invitations.id",
      "invitations.email",
      "invitations.role",
      "invitations.created_at",
      "invitations.expires_at",
      "invitations.accepted_at",
      "invitations.revoked_at",
      "inviter.name as inviter_name",
    ])
    .where("invitations.org_id", "=", orgId);
}

/** Newest first: ids are made in the order of time. */
export function listInvitations(
  db: Db,
  orgId: OrgId,
  args: { before: string | null; limit: number },
) {
  let query = invitations(db, orgId);
  if (args.before !== null)
    query = query.where(sql<boolean>`invitations.id < ${args.before}::uuid`);
  return query
    .orderBy("invitations.id", "desc")
    .limit(args.limit + 1)
    .execute();
}

export function findInvitation(db: Db, orgId: OrgId, id: string) {
  return invitations(db, orgId).where("invitations.id", "=", id).executeTakeFirst();
}

export function findInvitationByHash(db: Db, orgId: OrgId, hash: Buffer) {
  return invitations(db, orgId).where("invitations.token_hash", "=", hash).executeTakeFirst();
}

/** Locks the invitation: of two who open one link at once, the second waits and then sees what the first did. */
export function lockInvitationByHash(db: Db, orgId: OrgId, hash: Buffer) {
  return invitations(db, orgId)
    .where("invitations.token_hash", "=", hash)
    .forUpdate("invitations")
    .executeTakeFirst();
}

/** False: the address has an open invitation. Of two who invite it at once, the second writes no row. */
export async function addInvitation(
  db: Db,
  orgId: OrgId,
  invitation: {
    id: string;
    email: string;
    role: Role;
    tokenHash: Buffer;
    invitedBy: string;
    createdAt: Date;
    expiresAt: Date;
  },
): Promise<boolean> {
  const result = await db
    .insertInto("invitations")
    .values({
      org_id: orgId,
      id: invitation.id,
      email: invitation.email,
      role: invitation.role,
      token_hash: invitation.tokenHash,
      invited_by: invitation.invitedBy,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
      accepted_at: null,
      accepted_by: null,
      revoked_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["org_id", "email"])
        .where("accepted_at", "is", null)
        .where("revoked_at", "is", null)
        .doNothing(),
    )
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Each of these touches only an invitation that is still open, and tells whether it did. */
export async function changeOpenInvitation(
  db: Db,
  orgId: OrgId,
  id: string,
  change:
    | { revoked_at: Date }
    | { token_hash: Buffer; expires_at: Date }
    | { accepted_at: Date; accepted_by: string },
): Promise<boolean> {
  const result = await db
    .updateTable("invitations")
    .set(change)
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
