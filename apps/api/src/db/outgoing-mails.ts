import type { Pool } from "pg";
import { withTenant, type Db, type OrgId } from "./tenant.ts";

export type OutgoingMail = { kind: string; recipient: string; subject: string; body: string };

export async function addMail(
  db: Db,
  orgId: OrgId,
  id: string,
  mail: OutgoingMail,
  createdAt: Date,
): Promise<void> {
  await db
    .insertInto("outgoing_mails")
    .values({ ...mail, org_id: orgId, id, created_at: createdAt, last_error: null, sent_at: null })
    .execute();
}

/** Undefined where it was sent already. */
export function findWaitingMail(pool: Pool, orgId: OrgId, id: string) {
  return withTenant(pool, { orgId, userId: null }, (db) =>
    db
      .selectFrom("outgoing_mails")
      .selectAll()
      .where("org_id", "=", orgId)
      .where("id", "=", id)
      .where("state", "=", "waiting")
      .executeTakeFirst(),
  );
}

export async function noteDelivery(
  pool: Pool,
  orgId: OrgId,
  id: string,
  outcome:
    | { attempts: number; last_error: string }
    | { attempts: number; last_error: null; state: "sent"; body: ""; sent_at: Date },
): Promise<void> {
  await withTenant(pool, { orgId, userId: null }, (db) =>
    db
      .updateTable("outgoing_mails")
      .set(outcome)
      .where("org_id", "=", orgId)
      .where("id", "=", id)
      .execute(),
  );
}
