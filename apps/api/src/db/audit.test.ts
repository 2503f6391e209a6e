import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chainHash, GENESIS } from "./audit-chain.ts";
import { writeAudit, type AuditEntry } from "./audit.ts";
import type { Database } from "./connect.ts";
import {
  openSuperuser,
  plantOrganisation,
  type PlantedOrganisation,
} from "./planted-organisation.testing.ts";
import { writeSignInAudit } from "./sign-in-audit.ts";
import { withTenant } from "./tenant.ts";
import { freshDatabase, type FreshDatabase } from "./testing.ts";
import { verifyAudit } from "./verify-audit.ts";

let fresh: FreshDatabase;
let database: Database;
let superuser: Client;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = fresh.open();
  superuser = await openSuperuser(fresh.urls.superuserUrl);
});
afterAll(async () => {
  await superuser.end();
  await fresh.close();
});

const renamed = (name: string): AuditEntry => ({
  action: "member.renamed",
  subject: { kind: "member", id: "m-1" },
  changes: { name: { before: { b: [1, null], a: "Ä\u2028" }, after: name } },
});

async function write(house: PlantedOrganisation, entries: AuditEntry[]): Promise<void> {
  const author = { userId: house.userId, membershipId: house.membershipId, requestId: "r-1" };
  await withTenant(database.pool, house, (db) =>
    writeAudit(db, house.orgId, author, new Date(), entries),
  );
}

async function chainOf(house: PlantedOrganisation) {
  const reports = await verifyAudit(database.pool);
  return reports.find((report) => report.chain === house.orgId);
}

/** An organisation with a chain of four events, of which each has one value. */
async function houseWithChain(name: string): Promise<PlantedOrganisation> {
  const house = await plantOrganisation(superuser, name);
  await write(house, [renamed("one"), renamed("two")]);
  await write(house, [renamed("three")]);
  await write(house, [renamed("four")]);
  return house;
}

describe("writing", () => {
  test("happens in the transaction of the change: rolled back together", async () => {
    const house = await houseWithChain("Rolling");
    const failing = withTenant(database.pool, house, async (db) => {
      const author = { userId: null, membershipId: null, requestId: null };
      await writeAudit(db, house.orgId, author, new Date(), [renamed("never")]);
      throw new Error("the change failed");
    });
    await expect(failing).rejects.toThrow("the change failed");
    expect(await chainOf(house)).toMatchObject({ events: 4, fault: null });
  });

  test("by many at once makes one unbroken chain", async () => {
    const house = await plantOrganisation(superuser, "Busy");
    await Promise.all(
      Array.from({ length: 30 }, (_, i) => write(house, [renamed(`${i}`), renamed(`${i}, again`)])),
    );
    expect(await chainOf(house)).toMatchObject({ events: 60, fault: null });
  });

  test("is all that the server's role may do to events", async () => {
    const house = await houseWithChain("Insert only");
    for (const statement of [
      "update audit_events set action = 'x'",
      "delete from audit_events",
      "truncate audit_events cascade",
      "update audit_values set value = '1'",
      "update sign_in_events set action = 'x'",
      "delete from sign_in_events",
    ]) {
      await expect(database.pool.query(statement)).rejects.toThrow("permission denied");
    }
    expect(await chainOf(house)).toMatchObject({ events: 4, fault: null });
  });
});

describe("verifying", () => {
  test("follows a chain longer than one batch", async () => {
    const house = await plantOrganisation(superuser, "Long");
    await write(
      house,
      Array.from({ length: 1_005 }, () => ({
        action: "denied",
        subject: { kind: "route", id: "GET /api/members" },
      })),
    );
    expect(await chainOf(house)).toMatchObject({ events: 1_005, fault: null });
  });

  test("leaves a chain valid whose values were erased", async () => {
    const house = await houseWithChain("Erased");
    await withTenant(database.pool, house, (db) =>
      db.deleteFrom("audit_values").where("org_id", "=", house.orgId).execute(),
    );
    expect(await chainOf(house)).toMatchObject({ events: 4, fault: null });
  });

  const of = "where org_id = $1";
  test.each<[tampering: string, statement: string, fault: RegExp]>([
    [
      "a changed action",
      `update audit_events set action = 'nothing.happened' ${of} and position = 2`,
      /event 2 was changed after it was written/,
    ],
    [
      "a changed moment",
      `update audit_events set at = at + interval '1 millisecond' ${of} and position = 3`,
      /event 3 was changed/,
    ],
    [
      "a changed author",
      `update audit_events set actor_user_id = null ${of} and position = 1`,
      /event 1 was changed/,
    ],
    [
      "a changed field's hash",
      `update audit_events set fields = jsonb_set(fields, '{0,hash}', '"00"') ${of} and position = 4`,
      /the stored value of name is not the one that was hashed|event 4 was changed/,
    ],
    [
      "an event taken out of the middle",
      `with gone as (delete from audit_values ${of} and position = 2) delete from audit_events ${of} and position = 2`,
      /event 2 is missing/,
    ],
    [
      "the first event taken out",
      `with gone as (delete from audit_values ${of} and position = 1) delete from audit_events ${of} and position = 1`,
      /event 1 is missing/,
    ],
    [
      "the last event taken out",
      `with gone as (delete from audit_values ${of} and position = 4) delete from audit_events ${of} and position = 4`,
      /the head says 4 events, the chain has 3/,
    ],
    [
      "every event taken out",
      `with gone as (delete from audit_values ${of}) delete from audit_events ${of}`,
      /the head says 4 events, the chain has 0/,
    ],
    [
      "a changed value",
      `update audit_values set value = '{"after":"somebody else"}' ${of} and position = 2`,
      /event 2: the stored value of name is not the one that was hashed/,
    ],
    [
      "an added value",
      `insert into audit_values select org_id, position, 'role', salt, value from audit_values ${of} and position = 1`,
      /event 1: the stored value of role/,
    ],
    [
      "a rewritten head",
      `update audit_heads set hash = decode(repeat('ab', 32), 'hex') ${of}`,
      /the head says 4 events, the chain has 4/,
    ],
    ["a removed head", `delete from audit_heads ${of}`, /the head says 0 events, the chain has 4/],
    [
      "a link that points elsewhere",
      `update audit_events set previous_hash = decode(repeat('ab', 32), 'hex') ${of} and position = 3`,
      /event 3 does not follow the one before it/,
    ],
  ])("finds %s", async (tampering, statement, fault) => {
    const house = await houseWithChain(tampering);
    await superuser.query("begin");
    await superuser.query("set constraints all deferred");
    await superuser.query("set local session_replication_role = replica");
    const touched = await superuser.query(statement, [house.orgId]);
    await superuser.query("commit");
    expect(touched.rowCount).toBeGreaterThan(0);
    expect((await chainOf(house))?.fault).toMatch(fault);
  });

  test("finds it in the chain of sign-ins too", async () => {
    for (const action of ["sign_in_refused", "signed_in", "signed_out"] as const) {
      await writeSignInAudit(database.pool, new Date(), {
        action,
        userId: null,
        email: "somebody@example.org",
        address: "203.0.113.7",
        device: "Firefox on Windows",
        requestId: null,
      });
    }
    const signIns = async () => (await verifyAudit(database.pool))[0];
    expect(await signIns()).toMatchObject({ chain: "sign-in", events: 3, fault: null });
    await superuser.query("update sign_in_events set address = null where position = 2");
    expect((await signIns())?.fault).toMatch(/event 2 was changed/);
  });

  test("holds for sign-ins that were written before they told how and by what", async () => {
    const head = await superuser.query<{ hash: Buffer }>("select hash from sign_in_heads");
    const before = {
      position: "4",
      at: new Date(),
      action: "signed_in",
      user_id: null,
      account_hash: null,
      address: "203.0.113.7",
      request_id: null,
    };
    const previous = head.rows[0]?.hash ?? GENESIS;
    const hash = chainHash(previous, before);
    await superuser.query("update sign_in_events set address = '203.0.113.7' where position = 2");
    await superuser.query(
      `insert into sign_in_events (position, at, action, address, previous_hash, hash)
       values (4, $1, 'signed_in', '203.0.113.7', $2, $3)`,
      [before.at, previous, hash],
    );
    await superuser.query("update sign_in_heads set position = 4, hash = $1", [hash]);
    const signIns = async () => (await verifyAudit(database.pool))[0];
    expect(await signIns()).toMatchObject({ events: 4, fault: null });
    await superuser.query("update sign_in_events set device = 'Firefox' where position = 4");
    expect((await signIns())?.fault).toMatch(/event 4 was changed/);
  });

  test("tells the broken chain from the others", async () => {
    const reports = await verifyAudit(database.pool);
    const sound = reports.filter((report) => report.fault === null);
    expect(sound.length).toBeGreaterThanOrEqual(4);
    expect(reports.length - sound.length).toBe(14);
  });
});
