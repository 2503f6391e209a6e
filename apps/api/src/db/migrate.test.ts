import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { getMigrations } from "better-auth/db/migration";
import { getConstructionPlans } from "pg-boss";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createAuth } from "../auth/auth.ts";
import { SESSION_LIMITS } from "../http/session-limits.ts";
import { openDatabase, type Database } from "./connect.ts";
import { createTestDatabase } from "./embedded/testing.ts";
import type { PostgresUrls } from "./embedded/urls.ts";
import { migrate, MigrationError, migrationsPending } from "./migrate.ts";
import { MIGRATIONS } from "./migrations.ts";
import { PG_BOSS_SCHEMA } from "./migrations/pg-boss-schema.ts";
import { openSuperuser } from "./planted-organisation.testing.ts";

const NAMES = Object.keys(MIGRATIONS);
const FOLDER = new URL("migrations/", import.meta.url);

async function emptyDatabase(): Promise<PostgresUrls> {
  return createTestDatabase(inject("postgres"), `empty_${randomBytes(6).toString("hex")}`);
}

function open(urls: PostgresUrls): Database {
  const addresses = {
    app: urls.appUrl,
    admin: urls.adminUrl,
    auth: urls.authUrl,
    direct: urls.appUrl,
  };
  return openDatabase(addresses, { poolSize: 2, onError: () => {} });
}

describe("migrating", () => {
  let urls: PostgresUrls;
  let database: Database;
  beforeAll(async () => {
    urls = await emptyDatabase();
    database = open(urls);
  });
  afterAll(() => database.close());

  test("by two servers at once is done by one of them", async () => {
    const ran = await Promise.all([migrate(urls.adminUrl), migrate(urls.adminUrl)]);
    expect(ran.map((names) => names.length).sort((a, b) => a - b)).toEqual([0, NAMES.length]);
    expect(ran.flat()).toEqual(NAMES);
    expect(await migrationsPending(database.pool)).toBe(false);
  });

  test("again does nothing", async () => {
    expect(await migrate(urls.adminUrl)).toEqual([]);
  });

  test("is told to be pending where the program is newer than the database", async () => {
    const superuser = await openSuperuser(urls.superuserUrl);
    const last = NAMES.at(-1);
    await superuser.query("begin");
    await superuser.query("delete from kysely_migration where name = $1", [last]);
    await superuser.query("commit");
    expect(await migrationsPending(database.pool)).toBe(true);
    await superuser.query("insert into kysely_migration (name, timestamp) values ($1, '2026')", [
      last,
    ]);
    await superuser.end();
    expect(await migrationsPending(database.pool)).toBe(false);
  });

  test("refuses a database that is newer than the program", async () => {
    const superuser = await openSuperuser(urls.superuserUrl);
    await superuser.query(
      "insert into kysely_migration (name, timestamp) values ('9999-later', '2027')",
    );
    await expect(migrate(urls.adminUrl)).rejects.toThrow(/9999-later/);
    await superuser.query("delete from kysely_migration where name = '9999-later'");
    await superuser.end();
  });

  test("with a login that may not, changes nothing and says so", async () => {
    const empty = await emptyDatabase();
    await expect(migrate(empty.appUrl)).rejects.toThrow(MigrationError);
    await expect(migrate(empty.appUrl)).rejects.toThrow(
      /could not be migrated: .*permission denied/,
    );
    const superuser = await openSuperuser(empty.superuserUrl);
    const left = await superuser.query(
      "select 1 from pg_class where relnamespace = 'public'::regnamespace",
    );
    await superuser.end();
    expect(left.rowCount).toBe(0);
  });
});

describe("migrations are frozen", () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".ts"));
  const frozen = JSON.parse(readFileSync(new URL("frozen.json", FOLDER), "utf8")) as Record<
    string,
    string
  >;

  test("each file in the folder stands in the list, and the list in the order of its numbers", () => {
    const numbered = files.filter((name) => /^\d/.test(name)).map((name) => name.slice(0, -3));
    expect(NAMES).toEqual(numbered.toSorted());
    expect(NAMES.map((name) => Number(name.slice(0, 4)))).toEqual(NAMES.map((_, i) => i + 1));
  });

  test.each([...new Set([...files, ...Object.keys(frozen)])].toSorted())("%s", (name) => {
    const now = files.includes(name)
      ? createHash("sha256")
          .update(readFileSync(new URL(name, FOLDER)))
          .digest("hex")
      : "removed";
    const wanted = frozen[name] ?? "new";
    expect(now === wanted ? "as it was" : `${name}: got ${now}, want ${wanted}. ${CHANGED}`).toBe(
      "as it was",
    );
  });
});

const CHANGED =
  "A migration that has run somewhere never changes: write the next number instead. " +
  "Where it is new and has run nowhere, put its SHA-256 into migrations/frozen.json.";

describe("what other packages want of the schema", () => {
  let database: Database;
  beforeAll(async () => {
    const urls = await emptyDatabase();
    await migrate(urls.adminUrl);
    database = open(urls);
  });
  afterAll(() => database.close());

  test("better-auth asks for no other table or column", async () => {
    const auth = createAuth({
      db: database.auth,
      secret: "s".repeat(40),
      url: "http://localhost:3000",
      secureCookies: false,
      now: () => new Date(),
      limits: SESSION_LIMITS,
    });
    const { toBeCreated, toBeAdded } = await getMigrations(auth.options);
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
  });

  test("better-auth would say so: a column less is found", async () => {
    const options = {
      ...createAuth({
        db: database.auth,
        secret: "s".repeat(40),
        url: "http://localhost:3000",
        secureCookies: false,
        now: () => new Date(),
        limits: SESSION_LIMITS,
      }).options,
      user: { additionalFields: { shoeSize: { type: "number" as const, required: false } } },
    };
    const { toBeAdded } = await getMigrations(options);
    expect(toBeAdded.map(({ table, fields }) => [table, Object.keys(fields)])).toEqual([
      ["user", ["shoeSize"]],
    ]);
  });

  test("pg-boss prints the schema that we install", () => {
    const printed = getConstructionPlans("pgboss");
    // Its own transaction and lock: ours is the migrator's.
    const withoutOwn =
      /^\s*(BEGIN|COMMIT|SET LOCAL [^;]*|SELECT pg_advisory_xact_lock[^;]*)\s*;/gim;
    expect(inOneLine(PG_BOSS_SCHEMA)).toBe(inOneLine(printed.replaceAll(withoutOwn, "")));
  });
});

function inOneLine(sql: string): string {
  return sql
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ?;( ?;)*/g, ";")
    .replace(/^[ ;]+/, "")
    .trim();
}
