import { sql } from "kysely";
import type { Pool } from "pg";
import { chainHash, GENESIS, valueHash } from "./audit-chain.ts";
import { signInEvent } from "./sign-in-audit.ts";
import { forEachOrg, withSignInChain, type Db } from "./tenant.ts";

/** What the check of one chain found. `fault` is a sentence, or null where every link holds. */
export type ChainReport = { chain: string; events: number; head: string; fault: string | null };

const BATCH = 1_000;

/** Walks every chain from its first link and compares each hash, each value and the head. */
export async function verifyAudit(pool: Pool): Promise<ChainReport[]> {
  const reports = [await withSignInChain(pool, verifySignIns)];
  await forEachOrg(pool, async (db, orgId) => {
    reports.push(await verifyOrganisation(db, orgId));
  });
  return reports;
}

async function verifyOrganisation(db: Db, orgId: string): Promise<ChainReport> {
  await freeze(db);
  const walk = new Walk(orgId);
  for (;;) {
    const events = await db
      .selectFrom("audit_events")
      .selectAll()
      .where("org_id", "=", orgId)
      .where("position", ">", walk.position.toString())
      .orderBy("position")
      .limit(BATCH)
      .execute();
    const first = events[0];
    if (first === undefined) break;
    const values = await db
      .selectFrom("audit_values")
      .selectAll()
      .where("org_id", "=", orgId)
      .where("position", ">=", first.position)
      .where("position", "<=", events.at(-1)?.position ?? first.position)
      .execute();
    for (const event of events) {
      const { previous_hash: previous, hash, ...said } = event;
      walk.step(said, previous, hash);
      const hashes = new Map(
        (event.fields as { field: string; hash: string }[]).map((entry) => [
          entry.field,
          entry.hash,
        ]),
      );
      for (const stored of values) {
        if (stored.position !== event.position) continue;
        if (hashes.get(stored.field) !== valueHash(stored.salt, stored.value)) {
          walk.found(
            `event ${event.position}: the stored value of ${stored.field} is not the one that was hashed`,
          );
        }
      }
    }
  }
  return walk.report(
    await db.selectFrom("audit_heads").selectAll().where("org_id", "=", orgId).executeTakeFirst(),
  );
}

async function verifySignIns(db: Db): Promise<ChainReport> {
  await freeze(db);
  const walk = new Walk("sign-in");
  for (;;) {
    const events = await db
      .selectFrom("sign_in_events")
      .selectAll()
      .where("position", ">", walk.position.toString())
      .orderBy("position")
      .limit(BATCH)
      .execute();
    if (events.length === 0) break;
    for (const { previous_hash: previous, hash, ...said } of events)
      walk.step(signInEvent(said), previous, hash);
  }
  return walk.report(await db.selectFrom("sign_in_heads").selectAll().executeTakeFirst());
}

/** Everything that follows reads one moment, so that events written meanwhile are no fault. */
async function freeze(db: Db): Promise<void> {
  await sql`set transaction isolation level repeatable read`.execute(db);
}

class Walk {
  readonly #chain: string;
  #fault: string | null = null;
  #hash: Buffer = GENESIS;
  position = 0n;

  constructor(chain: string) {
    this.#chain = chain;
  }

  step(
    event: { position: string; at: Date; action: string },
    previous: Buffer,
    hash: Buffer,
  ): void {
    const expected = this.position + 1n;
    this.position = BigInt(event.position);
    if (this.position !== expected) this.found(`event ${expected} is missing`);
    if (!previous.equals(this.#hash))
      this.found(`event ${event.position} does not follow the one before it`);
    if (!chainHash(previous, event).equals(hash))
      this.found(`event ${event.position} was changed after it was written`);
    this.#hash = hash;
  }

  found(fault: string): void {
    this.#fault ??= fault;
  }

  report(head: { position: string; hash: Buffer } | undefined): ChainReport {
    if (
      BigInt(head?.position ?? 0) !== this.position ||
      !(head?.hash ?? GENESIS).equals(this.#hash)
    ) {
      this.found(`the head says ${head?.position ?? 0} events, the chain has ${this.position}`);
    }
    return {
      chain: this.#chain,
      events: Number(this.position),
      head: this.#hash.toString("hex"),
      fault: this.#fault,
    };
  }
}
