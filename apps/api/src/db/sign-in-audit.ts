import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { chainHash, GENESIS } from "./audit-chain.ts";
import { withoutTenant } from "./tenant.ts";

/** Sign-in has no organisation yet, so its events have one chain of their own. */
export type SignInEntry = {
  action:
    | "signed_in"
    | "sign_in_refused"
    | "signed_out"
    | "password_changed"
    | "password_link_asked"
    | "password_link_printed"
    | "sign_in_link_asked"
    | "password_reset"
    | "second_factor_refused"
    | "second_factor_added"
    | "second_factor_removed"
    | "recovery_code_used"
    | "recovery_codes_renewed"
    | "sessions_ended"
    | "account_created";
  userId: string | null;
  /** Stored only as a hash, so that refused addresses are not kept in clear. */
  email: string | null;
  address: string | null;
  requestId: string | null;
};

export async function writeSignInAudit(pool: Pool, at: Date, entry: SignInEntry): Promise<void> {
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

/** The event as it is hashed: bytes as hexadecimal text. */
export function signInEvent<
  T extends { position: string; at: Date; action: string; account_hash: Buffer | null },
>(event: T) {
  return { ...event, account_hash: event.account_hash?.toString("hex") ?? null };
}
