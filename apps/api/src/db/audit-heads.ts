import type { Pool } from "pg";
import { forEachOrg, withoutTenant } from "./tenant.ts";

/** The last link of one chain; `hash` in hexadecimal. */
export type ChainHead = { chain: string; position: string; hash: string };

/** The head of each chain: whoever keeps them elsewhere can tell later whether a chain was rewritten. */
export async function auditHeads(pool: Pool): Promise<ChainHead[]> {
  const heads: ChainHead[] = [];
  const add = (chain: string, head: { position: string; hash: Buffer } | undefined) => {
    if (head !== undefined)
      heads.push({ chain, position: head.position, hash: head.hash.toString("hex") });
  };
  add(
    "sign-in",
    await withoutTenant(pool, (db) =>
      db.selectFrom("sign_in_heads").selectAll().executeTakeFirst(),
    ),
  );
  await forEachOrg(pool, async (db, orgId) => {
    add(
      orgId,
      await db.selectFrom("audit_heads").selectAll().where("org_id", "=", orgId).executeTakeFirst(),
    );
  });
  return heads;
}
