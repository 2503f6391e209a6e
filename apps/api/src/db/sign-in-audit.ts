import { createHash } from "node:crypto";
import type { SecondFactorUsed, SignInAction, SignInMethod } from "@evenhand/contract/profile";
import type { Pool } from "pg";
import { chainHash, GENESIS } from "./audit-chain.ts";
import { newId } from "./ids.ts";
import { withoutTenant } from "./tenant.ts";

/** Sign-in has no organisation yet, so its events have one chain of their own. */
export type SignInEvent = {
  action: SignInAction;
  /** Whose account it was about, which is who sees it; null where there is no such account. */
  userId: string | null;
  /** Stored only as a hash, so that refused addresses are not kept in clear. */
  email: string | null;
  address: string | null;
  device: string | null;
  requestId: string | null;
  method?: SignInMethod | undefined;
  secondFactor?: SecondFactorUsed | undefined;
};

export async function writeSignInAudit(pool: Pool, at: Date, entry: SignInEvent): Promise<void> {
  await withoutTenant(pool, async (db) => {
    await db
      .insertInto("sign_in_heads")
      .values({ id: true, position: "0", hash: GENESIS })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
    const head = await db
      .selectFrom("sign_in_heads")
      .selectAll()
      .forUpdate()
      .executeTakeFirstOrThrow();
    const event = {
      position: (BigInt(head.position) + 1n).toString(),
      at,
      action: entry.action,
      user_id: entry.userId,
      account_hash: entry.email === null ? null : createHash("sha256").update(entry.email).digest(),
      address: entry.address,
      request_id: entry.requestId,
      id: newId(),
      method: entry.method ?? null,
      second_factor: entry.secondFactor ?? null,
      device: entry.device,
    };
    const hash = chainHash(head.hash, signInEvent(event));
    await db
      .insertInto("sign_in_events")
      .values({ ...event, previous_hash: head.hash, hash })
      .execute();
    await db
      .updateTable("sign_in_heads")
      .set({ position: event.position, hash })
      .where("id", "=", true)
      .execute();
  });
}

const ADDED = ["id", "method", "second_factor", "device"] as const;

/**
 * The event as it is hashed: bytes as hexadecimal text; of the columns that were added later those that say
 * something, so that events from before them keep their hash.
 */
export function signInEvent<
  T extends { position: string; at: Date; action: string; account_hash: Buffer | null } & Record<
    (typeof ADDED)[number],
    string | null
  >,
>(event: T) {
  const silent = ADDED.filter((column) => event[column] === null);
  return {
    ...event,
    account_hash: event.account_hash?.toString("hex") ?? null,
    ...Object.fromEntries(silent.map((column) => [column, undefined])),
  };
}
