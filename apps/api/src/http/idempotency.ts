import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "../db/tenant.ts";
import type { Actor } from "./actor.ts";
import { refuse, type Refusal } from "./refusals.ts";

type Stored = { status: number; answer: unknown };

export type Attempt = { key: string; route: string; bodySha256: Buffer };

const KEY = /^[A-Za-z0-9_-]{8,200}$/;

/** Reads the `Idempotency-Key` of a create or submit. */
export function readAttempt(
  key: string | undefined,
  route: string,
  path: string,
  body: string,
): Attempt | Refusal {
  if (key === undefined || !KEY.test(key)) {
    return refuse(
      "idempotency_key_required",
      "Idempotency-Key: got nothing that can be used, want 8 to 200 letters, digits, - or _ that are new for each attempt.",
    );
  }
  return {
    key,
    route,
    bodySha256: createHash("sha256").update(path).update("\n").update(body).digest(),
  };
}

/**
 * Answers a repeated attempt with the first one's answer. Takes a lock that does not wait: a plain unique insert
 * would hold the second request until the first has ended.
 */
export async function findAnswer(
  db: Db,
  actor: Actor,
  attempt: Attempt,
): Promise<Stored | Refusal | null> {
  const lock = createHash("sha256")
    .update(`${actor.orgId}:${actor.userId}:${attempt.key}`)
    .digest()
    .readBigInt64BE();
  const locked = await sql<{
    taken: boolean;
  }>`select pg_try_advisory_xact_lock(${lock.toString()}::bigint) as taken`.execute(db);
  if (locked.rows[0]?.taken !== true) {
    return refuse("idempotency_in_progress", "The same attempt is being carried out right now.", {
      retryAfterSeconds: 1,
    });
  }
  const stored = await db
    .selectFrom("idempotency_keys")
    .select(["route", "body_sha256", "status", "answer"])
    .where("org_id", "=", actor.orgId)
    .where("user_id", "=", actor.userId)
    .where("key", "=", attempt.key)
    .executeTakeFirst();
  if (stored === undefined) return null;
  if (stored.route !== attempt.route || !stored.body_sha256.equals(attempt.bodySha256)) {
    return refuse("idempotency_key_reused", "This Idempotency-Key was used for another request.");
  }
  return { status: stored.status, answer: stored.answer };
}

/** Stores the answer in the transaction of the change itself. */
export async function keepAnswer(
  db: Db,
  actor: Actor,
  attempt: Attempt,
  stored: Stored,
  now: Date,
): Promise<void> {
  await db
    .insertInto("idempotency_keys")
    .values({
      org_id: actor.orgId,
      user_id: actor.userId,
      key: attempt.key,
      route: attempt.route,
      body_sha256: attempt.bodySha256,
      status: stored.status,
      answer: JSON.stringify(stored.answer),
      created_at: now,
    })
    .execute();
}
