import { fromKysely, PgBoss } from "pg-boss";
import type { Pool } from "pg";
import type { Logger } from "pino";
import type { Services } from "../http/services.ts";
import { JOB_NAMES, type JobName, type JobPayloads } from "./names.ts";

export type Handlers = { [Name in JobName]: (payload: JobPayloads[Name]) => Promise<void> };

export type Jobs = {
  enqueue: Services["enqueue"];
  /** Opens the queues and starts to work on them. */
  start(handlers: Handlers): Promise<void>;
  /** Lets running jobs end, for at most `patience` milliseconds (and a second at least). */
  stop(patience: number): Promise<void>;
};

/** Work that outlives a request, in PostgreSQL. The schema belongs to the owner: the server never migrates it. */
export function createJobs(pool: Pool, log: Logger): Jobs {
  const boss = new PgBoss({
    schema: "pgboss",
    migrate: false,
    createSchema: false,
    db: { executeSql: (text, values) => pool.query(text, values) },
  });
  boss.on("error", (error) => log.error({ err: error }, "the job queue reports a fault"));
  let started = false;

  return {
    async enqueue(db, name, payload) {
      await boss.send(name, payload, { db: fromKysely(db) });
    },
    async start(handlers) {
      await boss.start();
      started = true;
      for (const name of JOB_NAMES) {
        await boss.createQueue(name, {
          retryLimit: 8,
          retryDelay: 5,
          retryBackoff: true,
          expireInSeconds: 300,
        });
        await boss.work<JobPayloads[typeof name]>(
          name,
          { pollingIntervalSeconds: 2 },
          async (jobs) => {
            for (const job of jobs)
              await (handlers[name] as (payload: unknown) => Promise<void>)(job.data);
          },
        );
      }
      await boss.schedule("mail-cards", "*/5 * * * *");
      await boss.schedule("submit-sealed-cards", "*/5 * * * *");
      await boss.schedule("sweep-corridor", "17 3 * * *");
    },
    async stop(patience) {
      if (started) await boss.stop({ graceful: true, timeout: patience });
    },
  };
}
