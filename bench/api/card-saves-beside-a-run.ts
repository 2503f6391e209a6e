import { cpus, loadavg } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { sql } from "kysely";
import { withoutTenant, withTenant } from "../../apps/api/src/db/tenant.ts";
import {
  addCandidates,
  as,
  memberIdOf,
  openJob,
  planInterview,
} from "../../apps/web/e2e/hiring.ts";
import { firstOwner, join } from "../../apps/web/e2e/people.ts";
import { keepSaving } from "./keep-saving.ts";
import { startOwnServer } from "./own-server.ts";
import { plantRatings } from "./plant-ratings.ts";
import { plantMany, scopeOf } from "./planted-opening.ts";
import { told } from "./told.ts";

/**
 * Does a calibration delay the saving of cards? The real server, with cards saved at a steady pace all the while;
 * again and again a card comes in and a calibration over everything is asked for. Saves that were under way while a
 * run was worked on are compared with those of the pauses between.
 *
 * `node bench/api/card-saves-beside-a-run.ts [ratings] [runs]`; 12,000 and 25 unless said otherwise.
 */
const RATINGS = Number(process.argv[2] ?? 12_000);
const RUNS = Number(process.argv[3] ?? 25);
const SAVERS = 8;
const EVERY = 800;
const PAUSE = 3_000;
const INTERVIEWERS = 24;
const PER_CANDIDATE = 15;

const server = await startOwnServer();
const over = new AbortController();
try {
  const owner = await firstOwner(server.url, server.firstRunLink);
  const people = [];
  for (let n = 1; n <= INTERVIEWERS; n++)
    people.push(await join(server.url, owner, "interviewer", `Interviewer ${n}`));
  const hiring = { server: server.url, admin: owner, manager: owner };
  const opening = await openJob(hiring, "Days");
  const stageId = opening.stages[0]?.id ?? "";

  const { database } = server;
  const scope = await scopeOf(database, opening.id, {
    interviewers: await Promise.all(people.map((one) => memberIdOf(server.url, one))),
    stageIds: [stageId],
    days: 0,
  });
  await plantMany(database, scope, Math.ceil(RATINGS / PER_CANDIDATE));

  const applications = await addCandidates(
    hiring,
    opening.id,
    people.slice(0, SAVERS).map(({ name }) => `Met by ${name}`),
  );
  const saving = await Promise.all(
    people.slice(0, SAVERS).map(async (person, at) => {
      const { id } = await planInterview(hiring, applications[at] ?? "", {
        stageId,
        panel: [person],
      });
      return () => keepSaving(server.url, { person, interviewId: id, every: EVERY }, over.signal);
    }),
  );
  const savers = Promise.all(saving.map((start) => start()));
  // Told when it is awaited: until then it must not end the measuring.
  savers.catch(() => undefined);
  await delay(PAUSE);
  const asked: { from: number; took: number }[] = [];
  let ratings = 0;
  for (let run = 0; run < RUNS; run++) {
    await withTenant(database.pool, { orgId: scope.orgId, userId: null }, (db) =>
      plantRatings(db, scope, 1),
    );
    const from = Date.now();
    const { id } = await as(server.url, owner, "POST /api/calibration/runs", {
      body: { openingId: opening.id },
    });
    asked.push({ from, took: Date.now() - from });
    ratings = await finished(id);
    await delay(PAUSE);
  }
  over.abort();
  const saves = (await savers).flat();
  const worked = await withoutTenant(database.pool, (db) =>
    sql<{ from: string; to: string }>`
      select extract(epoch from started_on) * 1000 as from, extract(epoch from completed_on) * 1000 as to
      from pgboss.job where name = 'run-calibration' and state = 'completed'`.execute(db),
  );
  const runs = worked.rows.map(({ from, to }) => ({ from: Number(from), to: Number(to) }));
  console.log(
    `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`,
  );
  console.log(told({ saves, runs, asked, ratings }));

  async function finished(runId: string): Promise<number> {
    for (;;) {
      await delay(250);
      const view = await as(server.url, owner, "GET /api/calibration/runs/:runId", {
        params: { runId },
      });
      if (view.state === "failed") throw new Error(view.failure ?? "the run failed");
      if (view.state === "finished") return view.counts?.ratings ?? 0;
    }
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  over.abort();
  await server.stop();
}
