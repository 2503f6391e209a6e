import { newId } from "../../db/ids.ts";
import type { Db } from "../../db/tenant.ts";

export async function anyOrganisation(db: Db): Promise<boolean> {
  const found = await db.selectFrom("organisations").select("id").limit(1).executeTakeFirst();
  return found !== undefined;
}

/** Keeps the newest token alone: earlier ones stop working. */
export async function replaceOwnerToken(db: Db, hash: Buffer, now: Date): Promise<void> {
  await db.deleteFrom("owner_tokens").where("used_at", "is", null).execute();
  await db
    .insertInto("owner_tokens")
    .values({ id: newId(), token_hash: hash, created_at: now, used_at: null })
    .execute();
}

export async function ownerTokenIsGood(db: Db, hash: Buffer): Promise<boolean> {
  const found = await db
    .selectFrom("owner_tokens")
    .select("id")
    .where("token_hash", "=", hash)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return found !== undefined;
}

/** False where somebody else has spent it: of two, the second touches no row. */
export async function spendOwnerToken(db: Db, hash: Buffer, now: Date): Promise<boolean> {
  const spent = await db
    .updateTable("owner_tokens")
    .set({ used_at: now })
    .where("token_hash", "=", hash)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return spent.numUpdatedRows === 1n;
}
