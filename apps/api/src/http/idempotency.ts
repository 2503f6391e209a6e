import { createHash } from "node:crypto";
import {
  findKeptAnswer,
  keepAnswerOf,
  lockAttempt,
  type AttemptScope,
} from "../db/idempotency-keys.ts";
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
  const scope = scopeOf(actor, attempt);
  if (!(await lockAttempt(db, scope))) {
    return refuse("idempotency_in_progress", "The same attempt is being carried out right now.", {
      retryAfterSeconds: 1,
    });
  }
  const stored = await findKeptAnswer(db, scope);
  if (stored === undefined) return null;
  if (stored.route !== attempt.route || !stored.bodySha256.equals(attempt.bodySha256)) {
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
  await keepAnswerOf(db, scopeOf(actor, attempt), { ...attempt, ...stored }, now);
}

function scopeOf(actor: Actor, attempt: Attempt): AttemptScope {
  return { orgId: actor.orgId, userId: actor.userId, key: attempt.key };
}
