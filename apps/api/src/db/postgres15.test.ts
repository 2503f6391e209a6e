import { randomBytes } from "node:crypto";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { JOB_NAMES } from "../jobs/names.ts";
import { createJobs, type Handlers } from "../jobs/run.ts";
import { writeAudit } from "./audit.ts";
import { openDatabase, type Database, type DatabaseAddresses } from "./connect.ts";
import { onDatabase } from "./embedded/urls.ts";
import { grantLogins } from "./grant-login.ts";
import { migrate } from "./migrate.ts";
import { openSuperuser, plantOrganisation } from "./planted-organisation.testing.ts";
import { startPostgres15, withoutPostgres15, type OldPostgres } from "./postgres15.testing.ts";
import { OWNER_RULE, schemaFaults } from "./schema-rules.testing.ts";
import { withoutTenant, withTenant } from "./tenant.ts";
import { verifyAudit } from "./verify-audit.ts";

vi.setConfig({ testTimeout: 60_000 });

const IDLE = Object.fromEntries(
  JOB_NAMES.map((name) => [name, async () => {}]),
) as unknown as Handlers;
const reason = withoutPostgres15();

describe.skipIf(reason !== null)(
  `on PostgreSQL 15 or newer${reason === null ? "" : `, ${reason}`}`,
  () => {
    let postgres: OldPostgres;
    beforeAll(async () => {
      postgres = await startPostgres15();
    });
    afterAll(() => postgres.stop());

    /** One address for everything, as somebody would put it into DATABASE_URL alone. */
    const alone = (url: string): DatabaseAddresses => ({
      app: url,
      admin: url,
      auth: url,
      direct: url,
    });

    async function makeDatabase(login: string | null): Promise<string> {
      const superuser = await openSuperuser(postgres.superuserUrl);
      const name = `evenhand_${randomBytes(4).toString("hex")}`;
      try {
        if (login === null) {
          await superuser.query(`create database ${name}`);
          return onDatabase(postgres.superuserUrl, name);
        }
        await superuser.query(
          `create role ${login} login createrole nosuperuser nobypassrls nocreatedb password 'p-${name}'`,
        );
        await superuser.query(`create database ${name} owner ${login}`);
        const url = new URL(onDatabase(postgres.superuserUrl, name));
        url.username = login;
        url.password = `p-${name}`;
        return url.href;
      } finally {
        await superuser.end();
      }
    }

    async function asOfTheServer(url: string): Promise<Database> {
      await migrate(url);
      await grantLogins(alone(url));
      return openDatabase(alone(url), { poolSize: 3, onError: () => {} });
    }

    /** Writes as a member, reads past none of the walls, and enqueues a job: what each request needs. */
    async function tryMemberCall(url: string, database: Database): Promise<void> {
      const superuser = await openSuperuser(
        onDatabase(postgres.superuserUrl, new URL(url).pathname.slice(1)),
      );
      const house = await plantOrganisation(superuser, "Heron House", ["North"]);
      await plantOrganisation(superuser, "Zebra House", ["East"]);
      await superuser.end();
      const jobs = createJobs(database.pool, pino({ level: "silent" }));
      await jobs.start(IDLE);
      await withTenant(database.pool, house, async (db) => {
        const author = { userId: house.userId, membershipId: house.membershipId, requestId: null };
        await jobs.enqueue(db, "sweep-corridor", {});
        await writeAudit(db, house.orgId, author, new Date(), [
          { action: "tried", subject: { kind: "organisation", id: house.orgId } },
        ]);
      });
      await jobs.stop(1_000);
      const sites = await withTenant(database.pool, house, (db) =>
        db.selectFrom("sites").select("name").execute(),
      );
      expect(sites).toEqual([{ name: "North" }]);
      const nobodys = await withoutTenant(database.pool, (db) =>
        db.selectFrom("sites").select("name").execute(),
      );
      expect(nobodys).toEqual([]);
      await expect(database.pool.query('select 1 from auth."user"')).rejects.toThrow(
        "permission denied",
      );
      expect((await database.authPool.query('select 1 from "user"')).rowCount).toBe(2);
      expect((await verifyAudit(database.pool)).map((report) => report.fault)).toEqual([
        null,
        null,
        null,
      ]);
    }

    test("DATABASE_URL alone, with a login that creates roles and is no superuser", async () => {
      const url = await makeDatabase(`team_${randomBytes(4).toString("hex")}`);
      const database = await asOfTheServer(url);
      const owner = await openSuperuser(url);
      expect(await schemaFaults(owner)).toEqual([]);
      await owner.end();
      await tryMemberCall(url, database);
      await database.close();
      expect(await migrate(url)).toEqual([]);
    });

    test("DATABASE_URL alone, with a superuser: the server still works as roles that are bound", async () => {
      const url = await makeDatabase(null);
      const database = await asOfTheServer(url);
      const superuser = await openSuperuser(url);
      const faults = await schemaFaults(superuser);
      await superuser.end();
      expect(faults).toEqual([`${OWNER_RULE}: postgres`]);
      await tryMemberCall(url, database);
      await database.close();
    });
  },
);
