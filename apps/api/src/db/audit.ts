import { randomBytes } from "node:crypto";
import type { InsertObject } from "kysely";
import { chainHash, GENESIS, valueHash } from "./audit-chain.ts";
import type { Tables } from "./tables.ts";
import type { Db, OrgId } from "./tenant.ts";

/** One thing that happened. `changes` maps a field's name to its values before and after. */
export type AuditEntry = {
  action: string;
  subject: { kind: string; id: string };
  changes?: Record<string, { before?: unknown; after?: unknown }>;
};

export type AuditAuthor = {
  userId: string | null;
  membershipId: string | null;
  requestId: string | null;
};

/**
 * Appends entries to the organisation's hash chain, inside the transaction of the change itself. Locks the head
 * of the chain, so it must be the last thing before commit. Throws when it cannot write: then the change fails.
 */
export async function writeAudit(
  db: Db,
  orgId: OrgId,
  author: AuditAuthor,
  at: Date,
  entries: AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  let { position, hash } = await lockHead(db, orgId);
  const events: InsertObject<Tables, "audit_events">[] = [];
  const values: InsertObject<Tables, "audit_values">[] = [];
  for (const entry of entries) {
    position += 1n;
    const changed = Object.entries(entry.changes ?? {}).map(([field, value]) => ({
      field,
      value,
      salt: randomBytes(16),
    }));
    const event = {
      position: position.toString(),
      at,
      action: entry.action,
      actor_user_id: author.userId,
      actor_membership_id: author.membershipId,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      fields: changed.map(({ field, value, salt }) => ({ field, hash: valueHash(salt, value) })),
      request_id: author.requestId,
    };
    const next = chainHash(hash, { ...event, org_id: orgId });
    events.push({
      ...event,
      org_id: orgId,
      fields: JSON.stringify(event.fields),
      previous_hash: hash,
      hash: next,
    });
    for (const { field, value, salt } of changed) {
      values.push({
        org_id: orgId,
        position: event.position,
        field,
        salt,
        value: JSON.stringify(value),
      });
    }
    hash = next;
  }
  for (const rows of inLots(events)) await db.insertInto("audit_events").values(rows).execute();
  for (const rows of inLots(values)) await db.insertInto("audit_values").values(rows).execute();
  await db
    .updateTable("audit_heads")
    .set({ position: position.toString(), hash })
    .where("org_id", "=", orgId)
    .executeTakeFirstOrThrow();
}

/** A statement has 65,535 parameters at most. */
const LOT = 1_000;

function inLots<T>(rows: T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / LOT) }, (_none, lot) =>
    rows.slice(lot * LOT, (lot + 1) * LOT),
  );
}

async function lockHead(db: Db, orgId: OrgId): Promise<{ position: bigint; hash: Buffer }> {
  const read = () =>
    db
      .selectFrom("audit_heads")
      .select(["position", "hash"])
      .where("org_id", "=", orgId)
      .forUpdate()
      .executeTakeFirst();
  let head = await read();
  if (head === undefined) {
    await db
      .insertInto("audit_heads")
      .values({ org_id: orgId, position: "0", hash: GENESIS })
      .onConflict((conflict) => conflict.column("org_id").doNothing())
      .execute();
    head = await read();
  }
  if (head === undefined) throw new Error("the audit chain has no head");
  return { position: BigInt(head.position), hash: head.hash };
}
