import type { Logger } from "pino";
import type { Auth } from "../auth/auth.ts";
import type { Database } from "../db/connect.ts";
import type { Db } from "../db/tenant.ts";
import type { JobName, JobPayloads } from "../jobs/names.ts";
import type { EventHub } from "../db/event-hub.ts";

/** What the server is made of, handed to every room. Tests hand in their own clock and mail. */
export type Services = {
  database: Database;
  auth: Auth;
  now: () => Date;
  log: Logger;
  /** Where people reach the server, without a trailing slash. */
  url: string;
  /** Is a mail server configured? Without one, links are shown to be copied. */
  hasMail: boolean;
  /** Asked for the sign-in page, and whether the demo's public accounts may enter. */
  demo: () => "off" | "preparing" | "on";
  events: EventHub;
  /** Puts a job on its queue inside the transaction, so that it exists only if the change does. */
  enqueue: <Name extends JobName>(db: Db, name: Name, payload: JobPayloads[Name]) => Promise<void>;
  /** Aborted once the server is told to stop. */
  stopping: AbortSignal;
  migrationsPending: () => Promise<boolean>;
};
