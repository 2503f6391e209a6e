import { existsSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import { createApp } from "./app.ts";
import { createAuth } from "./auth/auth.ts";
import { runDatabase, type RunningDatabase } from "./database-addresses.ts";
import { openDatabase } from "./db/connect.ts";
import { requireRoles } from "./db/reach-server.ts";
import { grantLogins } from "./db/grant-login.ts";
import { migrate, migrationsPending } from "./db/migrate.ts";
import { clearHalfDemo, seedDemo } from "./demo/seed-demo.ts";
import { addressOf, type Environment } from "./environment.ts";
import { runCalibration } from "./features/calibration/run-calibration.ts";
import { mailCards } from "./features/interviews/mail-cards.ts";
import { sendAccountLink } from "./features/members/send-account-link.ts";
import { issueOwnerToken } from "./features/members/first-run.ts";
import { submitSealedCards } from "./features/scorecards/submit-sealed-cards.ts";
import { clientAddress } from "./http/client-address.ts";
import { openDoor } from "./http/open-door.ts";
import { createEventHub } from "./db/event-hub.ts";
import { createLog } from "./http/server-log.ts";
import type { Services } from "./http/services.ts";
import { SESSION_LIMITS } from "./http/session-limits.ts";
import { createJobs } from "./jobs/run.ts";
import { sweepCorridor } from "./jobs/sweep-corridor.ts";
import { deliverMail } from "./mail/deliver-mail.ts";
import { smtpSender } from "./mail/smtp.ts";
import { serverSecret } from "./server-secret.ts";

export type RunningServer = {
  url: string;
  /** The link of the first owner, where no organisation exists yet. */
  firstRunLink: string | null;
  /** Not ready, stop accepting, finish requests, drain jobs, close: within ten seconds of the set delay. */
  stop(): Promise<void>;
};

/** For requests and jobs together; a second of jobs and the database's own end come on top. */
const FINISH_MILLISECONDS = 7_000;
const WEB_DIRECTORY = fileURLToPath(new URL("../../web/dist", import.meta.url));

/** Builds the server from its settings, front to back. */
export async function startServer(
  environment: Environment,
  onFailure: (message: string) => void,
): Promise<RunningServer> {
  const log = createLog(environment.logLevel);
  const running = await runDatabase(environment, {
    log: (message) => log.info(message),
    onExit: onFailure,
  });
  try {
    return await startOn(environment, running, log);
  } catch (error) {
    await running.stop();
    throw error;
  }
}

async function startOn(
  environment: Environment,
  running: RunningDatabase,
  log: Logger,
): Promise<RunningServer> {
  const { addresses } = running;
  if (environment.demo) {
    await clearHalfDemo({ addresses, dataDirectory: environment.dataDirectory });
  }
  const applied = await migrate(addresses.admin);
  if (applied.length > 0) log.info({ applied }, "migrated");
  await grantLogins(addresses);
  const database = openDatabase(addresses, {
    poolSize: environment.databasePoolSize,
    onError: (error) => log.warn({ err: error }, "an idle database connection was lost"),
  });
  await requireRoles(database);
  const jobs = createJobs(database.pool, log);
  const events = createEventHub(database.directUrl, log);
  const stopping = new AbortController();
  const door = await openDoor(environment);
  const url = addressOf(environment, door.port);
  const now = () => new Date();
  const secret = await serverSecret(environment.secret, environment.dataDirectory);
  let demo: ReturnType<Services["demo"]> = environment.demo ? "preparing" : "off";
  const services: Services = {
    database,
    auth: createAuth({
      db: database.auth,
      secret,
      url,
      secureCookies: url.startsWith("https:"),
      now,
      limits: SESSION_LIMITS,
    }),
    now,
    log,
    url,
    hasMail: environment.mail !== null,
    demo: () => demo,
    events,
    enqueue: jobs.enqueue,
    stopping: stopping.signal,
    migrationsPending: () => migrationsPending(database.pool),
  };
  const send = environment.mail === null ? null : smtpSender(environment.mail);
  await events.start();
  await jobs.start({
    "deliver-mail": async (job) => {
      if (send !== null) await deliverMail(database.pool, send, job, now());
    },
    // The people of the demo have no mailbox.
    "mail-cards": async () => {
      if (demo === "off") await mailCards(services);
    },
    "run-calibration": (job) => runCalibration(database, job, now, log),
    "send-account-link": (job) => sendAccountLink(services, job),
    // While the demo is made, its own clock decides which cards are due.
    "submit-sealed-cards": async () => {
      if (demo !== "preparing") await submitSealedCards(database.pool, now());
    },
    "sweep-corridor": () => sweepCorridor(database, environment.dataDirectory, now()),
  });
  const token = environment.demo ? null : await issueOwnerToken(services);
  const app = createApp(services, {
    clientAddress: clientAddress(environment.trustProxy),
    maxInFlight: environment.maxInFlight,
    poolSize: environment.databasePoolSize,
    webDirectory: existsSync(WEB_DIRECTORY) ? WEB_DIRECTORY : null,
  });
  door.answerWith(app.fetch);
  // While its organisations are made the server already answers; the sign-in page says so.
  const seeding = environment.demo
    ? seedDemo(services, { addresses, dataDirectory: environment.dataDirectory })
        .then(() => void (demo = "on"))
        .catch((error: unknown) => {
          if (!stopping.signal.aborted) log.error({ err: error }, "the demo could not be made");
        })
    : Promise.resolve();

  return {
    url,
    firstRunLink: token === null ? null : `${url}/first-run#${token}`,
    async stop() {
      stopping.abort();
      await seeding;
      await delay(environment.stopDelaySeconds * 1000);
      const deadline = Date.now() + FINISH_MILLISECONDS;
      await door.close(FINISH_MILLISECONDS);
      await jobs.stop(deadline - Date.now());
      await events.stop();
      await database.close();
      await running.stop();
    },
  };
}
