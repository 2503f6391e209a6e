import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "./connect.ts";
import { newId } from "./ids.ts";
import {
  openSuperuser,
  plantOrganisation,
  type PlantedOrganisation,
} from "./planted-organisation.testing.ts";
import {
  forEachOrg,
  mintOrgId,
  withoutTenant,
  withTenant,
  withUser,
  type OrgId,
} from "./tenant.ts";
import { freshDatabase, type FreshDatabase } from "./testing.ts";

let fresh: FreshDatabase;
let database: Database;
let superuser: Client;
let heron: PlantedOrganisation;
let zebra: PlantedOrganisation;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = fresh.open();
  superuser = await openSuperuser(fresh.urls.superuserUrl);
  heron = await plantOrganisation(superuser, "Heron House", ["North", "South"]);
  zebra = await plantOrganisation(superuser, "Zebra House", ["East", "West", "Middle"]);
});
afterAll(async () => {
  await superuser.end();
  await fresh.close();
});

const scope = (house: PlantedOrganisation) => ({ orgId: house.orgId, userId: house.userId });
const siteNames = (house: PlantedOrganisation) =>
  withTenant(database.pool, scope(house), (db) =>
    db.selectFrom("sites").select("name").orderBy("name").execute(),
  );

describe("a transaction of one organisation", () => {
  test("sees its rows and no others, with no where at all", async () => {
    expect(await siteNames(heron)).toEqual([{ name: "North" }, { name: "South" }]);
    expect(await siteNames(zebra)).toHaveLength(3);
  });

  test("cannot write a row of another", async () => {
    const smuggled = withTenant(database.pool, scope(heron), (db) =>
      db
        .insertInto("sites")
        .values({
          org_id: zebra.orgId,
          id: newId(),
          name: "Smuggled",
          time_zone: "UTC",
          archived_at: null,
          created_at: new Date(),
        })
        .execute(),
    );
    await expect(smuggled).rejects.toThrow("row-level security");
  });

  test("touches nothing of another, and cannot move a row there", async () => {
    const touched = await withTenant(database.pool, scope(heron), (db) =>
      db
        .updateTable("sites")
        .set({ time_zone: "UTC" })
        .where("org_id", "=", zebra.orgId)
        .executeTakeFirst(),
    );
    expect(touched.numUpdatedRows).toBe(0n);
    const moved = withTenant(database.pool, scope(heron), (db) =>
      db.updateTable("sites").set({ org_id: zebra.orgId }).execute(),
    );
    await expect(moved).rejects.toThrow("permission denied");
  });

  test("leaves nothing on its connection", async () => {
    await siteNames(heron);
    const client = await database.pool.connect();
    try {
      const left = await client.query<{ org: string | null }>(
        "select nullif(current_setting('app.org_id', true), '') as org",
      );
      expect(left.rows).toEqual([{ org: null }]);
      expect((await client.query("select 1 from sites")).rowCount).toBe(0);
    } finally {
      client.release();
    }
  });

  test("is rolled back by a throw", async () => {
    const failing = withTenant(database.pool, scope(heron), async (db) => {
      await db.updateTable("sites").set({ name: "Gone" }).where("name", "=", "North").execute();
      throw new Error("on second thoughts");
    });
    await expect(failing).rejects.toThrow("on second thoughts");
    expect(await siteNames(heron)).toEqual([{ name: "North" }, { name: "South" }]);
  });

  test("stays alone among many at once", async () => {
    const asked = await Promise.all(
      Array.from({ length: 40 }, (_, i) => siteNames(i % 2 === 0 ? heron : zebra)),
    );
    expect(asked.map((rows) => rows.length)).toEqual(
      Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 2 : 3)),
    );
  });
});

describe("without an organisation", () => {
  test("tenant tables are empty", async () => {
    const rows = await withoutTenant(database.pool, (db) =>
      db.selectFrom("sites").select("id").execute(),
    );
    expect(rows).toEqual([]);
  });

  test("a person sees their own memberships, of every organisation, and nothing else", async () => {
    await superuser.query(
      `insert into memberships (org_id, id, user_id, name, email, role, joined_at)
       values ($1, $2, $3, 'Guest', 'guest@example.org', 'auditor', now())`,
      [zebra.orgId, newId(), heron.userId],
    );
    const seen = await withUser(database.pool, heron.userId, async (db) => ({
      memberships: await db
        .selectFrom("memberships")
        .select("org_id")
        .orderBy("joined_at")
        .execute(),
      sites: await db.selectFrom("sites").select("id").execute(),
      changed: await db.updateTable("memberships").set({ role: "owner" }).executeTakeFirst(),
    }));
    expect(seen.memberships).toEqual([{ org_id: heron.orgId }, { org_id: zebra.orgId }]);
    expect(seen.sites).toEqual([]);
    expect(seen.changed.numUpdatedRows).toBe(0n);
  });

  test("the tenant role cannot ask for accounts, nor the sign-in role for rows of organisations", async () => {
    await expect(database.pool.query('select 1 from auth."user"')).rejects.toThrow(
      "permission denied",
    );
    await expect(database.authPool.query("select 1 from public.memberships")).rejects.toThrow(
      "permission denied",
    );
  });
});

describe("forEachOrg", () => {
  const backfill = (db: Parameters<Parameters<typeof forEachOrg>[1]>[0]) =>
    db.updateTable("sites").set({ time_zone: "Europe/Lisbon" }).executeTakeFirst();

  test("backfills every row, each organisation in its own transaction", async () => {
    const touched: Record<string, bigint> = {};
    const organisations = await forEachOrg(database.pool, async (db, orgId) => {
      touched[orgId] = (await backfill(db)).numUpdatedRows;
    });
    expect(organisations).toBe(2);
    expect(touched).toEqual({ [heron.orgId]: 2n, [zebra.orgId]: 3n });
    const left = await superuser.query("select 1 from sites where time_zone <> 'Europe/Lisbon'");
    expect(left.rowCount).toBe(0);
  });

  test("is needed: the same backfill without an organisation touches no row and says nothing", async () => {
    const touched = await withoutTenant(database.pool, backfill);
    expect(touched.numUpdatedRows).toBe(0n);
  });

  test("is needed by the owner of the tables too", async () => {
    const owner = await openSuperuser(fresh.urls.adminUrl);
    const touched = await owner.query("update sites set time_zone = 'UTC'");
    await owner.end();
    expect(touched.rowCount).toBe(0);
  });
});

describe("an OrgId", () => {
  const wrong = [
    "",
    "1",
    "null",
    "heron",
    newId().toUpperCase(),
    `{${newId()}}`,
    newId().replaceAll("-", ""),
    ` ${newId()}`,
    `${newId()}\n`,
    `${newId()}\0`,
    `${newId()}'; reset role; --`,
    "'; set local app.org_id = '00000000-0000-0000-0000-000000000000",
    "00000000-0000-0000-0000-00000000000g",
  ];

  test.each(wrong)("is not %j", (text) => {
    expect(() => mintOrgId(text)).toThrow(TypeError);
  });

  test.each(wrong)("is checked again before it becomes SQL: %j", async (text) => {
    const forged = { orgId: text as OrgId, userId: null };
    expect(() => withTenant(database.pool, forged, async () => "in")).toThrow(TypeError);
    expect(() => withUser(database.pool, text, async () => "in")).toThrow(TypeError);
    const byUser = { orgId: heron.orgId, userId: text };
    expect(() => withTenant(database.pool, byUser, async () => "in")).toThrow(TypeError);
  });
});
