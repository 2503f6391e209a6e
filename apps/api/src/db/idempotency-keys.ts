import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Db, OrgId } from "./tenant.ts";

/** Whose attempt it is: a key means something only together with organisation and person. */
export type AttemptScope = { orgId: OrgId; userId: string; key: string };

export type KeptAnswer = { route: string; bodySha256: Buffer; status: number; answer: unknown };

/** Takes a lock until the transaction ends, without waiting for whoever holds it. False: somebody does. */
export async function lockAttempt(db: Db, scope: AttemptScope): Promise<boolean> {
  const lock = createHash("sha256")
    .update(`${scope.orgId}:${scope.userId}:${scope.key}`)
    .digest()
    .readBigInt64BE();
  const answer = await sql<{
    taken: boolean;
  }>`select pg_try_advisory_xact_lock(${lock.toString()}::bigint) as taken`.execute(db);
  return answer.rows[0]?.taken === true;
}

export async function findKeptAnswer(db: Db, scope: AttemptScope): Promise<KeptAnswer | undefined> {
  const row = await db
    .selectFrom("idempotency_keys")
    .select(["route", "body_sha256", "status", "answer"])
    .where("org_id", "=", scope.orgId)
    .where("user_id", "=", scope.userId)
    .where("key", "=", scope.key)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { body_sha256: bodySha256, ...rest } = row;
  return { ...rest, bodySha256 };
}

export async function keepAnswerOf(
  db: Db,
  scope: AttemptScope,
  kept: KeptAnswer,
  now: Date,
): Promise<void> {
  await db
    .insertInto("idempotency_keys")
    .values({
      org_id: scope.orgId,
      user_id: scope.userId,
      key: scope.key,
      route: kept.route,
      body_sha256: kept.bodySha256,
      status: kept.status,
      answer: JSON.stringify(kept.answer),
      created_at: now,
    })
    .execute();
}

export async function dropAnswersBefore(db: Db, orgId: OrgId, before: Date): Promise<void> {
  await db
    .deleteFrom("idempotency_keys")
    .where("org_id", "=", orgId)
    .where("created_at", "<", before)
    .execute();
}
