import type { Role } from "@evenhand/contract/members";
import type { Answer } from "@evenhand/contract/wire";
import type { Hono } from "hono";
import { pino, type Logger } from "pino";
import { createApp } from "../app.ts";
import { createAuth } from "../auth/auth.ts";
import type { Roles } from "../db/connect.ts";
import { freshDatabase, type FreshDatabase } from "../db/testing.ts";
import { newId } from "../db/ids.ts";
import { migrationsPending } from "../db/migrate.ts";
import { withoutTenant } from "../db/tenant.ts";
import { issueOwnerToken } from "../features/members/first-run.ts";
import { clientAddress } from "../http/client-address.ts";
import type { Corridor } from "../http/corridor.ts";
import { createEventHub } from "../db/event-hub.ts";
import { hashLinkSecret } from "../http/link-token.ts";
import type { Services } from "../http/services.ts";
import { SESSION_LIMITS } from "../http/session-limits.ts";
import type { JobName } from "../jobs/names.ts";
import { createClient, URL_OF_TESTS, type Client } from "./client.ts";

export const PASSWORD = "a kettle under seven maples";

export type Person = Client & {
  name: string;
  email: string;
  role: Role;
  membershipId: string;
  userId: string;
  orgId: string;
};

export type World = {
  app: Hono<Corridor>;
  services: Services;
  database: FreshDatabase;
  /** Moves the server's clock on. */
  advance(milliseconds: number): void;
  enqueued: { name: JobName; payload: unknown }[];
  stranger(): Client;
  /** A second app on the same services, without the web shell, where faults may be planted. */
  anotherApp(plant: (app: Hono<Corridor>) => void): Hono<Corridor>;
  /** A new organisation and its owner. */
  organisation(name: string): Promise<Person>;
  /** A new member with an account of their own, invited and accepted through the front door. */
  member(owner: Person, role: Role, name?: string): Promise<Person>;
  close(): Promise<void>;
};

export type WorldOptions = {
  roles?: Roles;
  hasMail?: boolean;
  trustProxy?: string[] | number;
  maxInFlight?: number;
  url?: string;
  log?: Logger;
  webDirectory?: string;
};

let attempts = 0;

/** The whole app on a database of its own, with a clock that tests move. No network is used. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const fresh = await freshDatabase();
  const database = fresh.open(options.roles);
  const log = options.log ?? pino({ level: "silent" });
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const url = options.url ?? URL_OF_TESTS;
  const enqueued: World["enqueued"] = [];
  const stopping = new AbortController();
  const events = createEventHub(database.directUrl, log);
  await events.start();
  const services: Services = {
    database,
    auth: createAuth({
      db: database.auth,
      secret: "s".repeat(40),
      url,
      secureCookies: url.startsWith("https:"),
      now,
      limits: SESSION_LIMITS,
    }),
    now,
    log,
    url,
    hasMail: options.hasMail ?? false,
    demo: () => "off",
    events,
    enqueue: async (_db, name, payload) => void enqueued.push({ name, payload }),
    stopping: stopping.signal,
    migrationsPending: () => migrationsPending(database.pool),
  };
  const build = (webDirectory: string | null) =>
    createApp(services, {
      clientAddress: clientAddress(options.trustProxy ?? null),
      maxInFlight: options.maxInFlight ?? 500,
      poolSize: 8,
      webDirectory,
    });
  const app = build(options.webDirectory ?? null);
  const stranger = () => createClient(app, url);

  return {
    app,
    services,
    database: fresh,
    advance: (milliseconds) => void (ahead += milliseconds),
    enqueued,
    stranger,
    anotherApp(plant) {
      const another = build(null);
      plant(another);
      return another;
    },
    async organisation(name) {
      const client = stranger();
      const email = `owner-${++attempts}@example.org`;
      const token = await ownerToken(services);
      const view = await client.call("POST /api/first-run", {
        body: {
          token,
          name: `Owner of ${name}`,
          email,
          password: PASSWORD,
          organisation: name,
          timeZone: "Europe/Berlin",
        },
      });
      return personFrom(client, view, { name: `Owner of ${name}`, email, role: "owner" });
    },
    async member(owner, role, name = `A ${role} ${++attempts}`) {
      const email = `member-${++attempts}@example.org`;
      const { link } = await owner.call("POST /api/invitations", { body: { email, role } });
      const client = stranger();
      const token = link?.split("#")[1] ?? "";
      const view = await client.call("POST /api/invitations/accept", {
        body: { token, name, password: PASSWORD },
      });
      return personFrom(client, view, { name, email, role });
    },
    async close() {
      stopping.abort();
      await events.stop();
      await fresh.close();
    },
  };
}

/** First run opens only once; later organisations of a test get a token made by hand, as an operator would. */
async function ownerToken(services: Services): Promise<string> {
  const issued = await issueOwnerToken(services);
  if (issued !== null) return issued;
  const token = `another-organisation-${++attempts}`;
  await withoutTenant(services.database.pool, (db) =>
    db
      .insertInto("owner_tokens")
      .values({
        id: newId(),
        token_hash: hashLinkSecret(token),
        created_at: services.now(),
        used_at: null,
      })
      .execute(),
  );
  return token;
}

function personFrom(
  client: Client,
  view: Answer<"POST /api/first-run">,
  details: { name: string; email: string; role: Role },
): Person {
  return Object.assign(client, {
    ...details,
    membershipId: view.member?.id ?? "",
    userId: view.user.id,
    orgId: view.organisation?.id ?? "",
    organisation: view.organisation?.id ?? null,
  });
}
