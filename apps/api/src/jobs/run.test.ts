import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Database } from "../db/connect.ts";
import { newId } from "../db/ids.ts";
import { openSuperuser, plantOrganisation } from "../db/planted-organisation.testing.ts";
import { withTenant } from "../db/tenant.ts";
import { freshDatabase, type FreshDatabase } from "../db/testing.ts";
import { writeSignInAudit } from "../db/sign-in-audit.ts";
import { JOB_NAMES } from "./names.ts";
import { createJobs, type Handlers, type Jobs } from "./run.ts";
import { sweepCorridor } from "./sweep-corridor.ts";

const DAY = 86_400_000;

let fresh: FreshDatabase;
let database: Database;
let superuser: Awaited<ReturnType<typeof openSuperuser>>;
let house: Awaited<ReturnType<typeof plantOrganisation>>;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = fresh.open();
  superuser = await openSuperuser(fresh.urls.superuserUrl);
  house = await plantOrganisation(superuser, "Heron House");
});
afterAll(async () => {
  await superuser.end();
  await fresh.close();
});

describe("a job on the queue, as the server's own role", () => {
  let jobs: Jobs;
  const ran: { orgId: string; mailId: string }[] = [];
  let failures = 0;

  beforeEach(async () => {
    jobs = createJobs(database.pool, pino({ level: "silent" }));
    const idle = Object.fromEntries(JOB_NAMES.map((name) => [name, async () => {}]));
    await jobs.start({
      ...(idle as unknown as Handlers),
      "deliver-mail": async (payload) => {
        if (failures > 0) {
          failures -= 1;
          throw new Error("not yet");
        }
        ran.push(payload);
      },
    });
  });
  afterEach(() => jobs.stop(2_000));

  const enqueue = (mailId: string, fail = false) =>
    withTenant(database.pool, house, async (db) => {
      await jobs.enqueue(db, "deliver-mail", { orgId: house.orgId, mailId });
      if (fail) throw new Error("the change failed");
    });
  const onQueue = async (mailId: string) =>
    (await superuser.query("select state from pgboss.job where data->>'mailId' = $1", [mailId]))
      .rows;

  test("runs once the transaction that asked for it has committed; a rolled-back one leaves nothing", async () => {
    const [kept, dropped] = [newId(), newId()];
    await expect(enqueue(dropped, true)).rejects.toThrow("the change failed");
    await enqueue(kept);
    expect(await onQueue(dropped)).toEqual([]);
    await vi.waitFor(async () => expect(await onQueue(kept)).toEqual([{ state: "completed" }]), {
      timeout: 15_000,
      interval: 100,
    });
    expect(ran).toEqual([{ orgId: house.orgId, mailId: kept }]);
  });

  test("that fails is kept and tried again", async () => {
    const mailId = newId();
    failures = 1;
    await enqueue(mailId);
    await vi.waitFor(async () => expect(await onQueue(mailId)).toEqual([{ state: "retry" }]), {
      timeout: 15_000,
      interval: 100,
    });
    // The pause before the next try is seconds long: a test need not wait for it.
    await superuser.query("update pgboss.job set start_after = now() where data->>'mailId' = $1", [
      mailId,
    ]);
    await vi.waitFor(async () => expect(await onQueue(mailId)).toEqual([{ state: "completed" }]), {
      timeout: 15_000,
      interval: 100,
    });
  });
});

describe("the nightly sweep", () => {
  test("drops what has expired, keeps what has not, and writes the heads of the chains down", async () => {
    const folder = mkdtempSync(join(tmpdir(), "evenhand-sweep-"));
    const now = new Date();
    const ago = (days: number) => new Date(now.getTime() - days * DAY);
    for (const [key, days] of [
      ["old-attempt", 91],
      ["new-attempt", 89],
    ] as const) {
      await superuser.query(
        `insert into idempotency_keys (org_id, user_id, key, route, body_sha256, status, answer, created_at)
         values ($1, $2, $3, 'POST /x', '', 200, 'null', $4)`,
        [house.orgId, house.userId, key, ago(days)],
      );
    }
    await superuser.query("insert into rate_limit_counters values ('old', $1, 1), ('new', $2, 1)", [
      ago(2),
      now,
    ]);
    for (const [token, expires] of [
      ["ended", ago(1)],
      ["running", ago(-1)],
    ] as const) {
      await superuser.query(
        `insert into auth."session" (id, "expiresAt", token, "updatedAt", "userId", "sharedComputer")
         values ($1, $2, $3, now(), $4, false)`,
        [newId(), expires, token, house.userId],
      );
    }
    await writeSignInAudit(database.pool, now, {
      action: "signed_in",
      userId: null,
      email: null,
      address: null,
      device: null,
      requestId: null,
    });

    await sweepCorridor(database, folder, now);
    await sweepCorridor(database, folder, now);

    const left = async (sql: string) =>
      (await superuser.query<{ what: string }>(sql)).rows.map((row) => row.what);
    expect(await left("select key as what from idempotency_keys")).toEqual(["new-attempt"]);
    expect(await left("select key as what from rate_limit_counters")).toEqual(["new"]);
    expect(await left('select token as what from auth."session"')).toEqual(["running"]);
    const path = join(folder, "audit-heads.jsonl");
    const heads = readFileSync(path, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(heads).toHaveLength(2);
    expect(heads[0]).toEqual({
      at: now.toISOString(),
      chain: "sign-in",
      position: "1",
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(statSync(path).mode & 0o077).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
