import type { ErrorBody } from "@evenhand/contract/error";
import type { Role } from "@evenhand/contract/members";
import type { Answer, Body, PathParams, Query, RouteName } from "@evenhand/contract/wire";
import type { Hono } from "hono";
import { pino } from "pino";
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

export const PASSWORD = "a kettle under seven maples";
export const URL_OF_TESTS = "http://localhost:3000";

export type Sent = { status: number; body: unknown; headers: Headers };

type CallOptions<Name extends RouteName> = {
  params?: PathParams<Name>;
  query?: Query<Name>;
  body?: Body<Name>;
  ifMatch?: number;
  idempotencyKey?: string;
  headers?: Record<string, string>;
  address?: string;
};

/** Somebody with a browser: keeps cookies, sends what our own pages send. */
export type Client = {
  /** Calls a route and expects it to succeed. */
  call<Name extends RouteName>(name: Name, options?: CallOptions<Name>): Promise<Answer<Name>>;
  /** Calls a route and expects a refusal. */
  refused<Name extends RouteName>(
    name: Name,
    options?: CallOptions<Name>,
  ): Promise<{ status: number } & ErrorBody["error"]>;
  /** Calls anything, as it is. */
  send(
    method: string,
    path: string,
    init?: { body?: unknown; headers?: Record<string, string>; address?: string },
  ): Promise<Sent>;
  cookie: string;
  organisation: string | null;
};

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
};

let attempts = 0;

/** The whole app on a database of its own, with a clock that tests move. No network is used. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const fresh = await freshDatabase();
  const database = fresh.open(options.roles);
  const log = pino({ level: "silent" });
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
    demo: false,
    events,
    enqueue: async (_db, name, payload) => void enqueued.push({ name, payload }),
    stopping: stopping.signal,
    migrationsPending: () => migrationsPending(database.pool),
  };
  const app = createApp(services, {
    clientAddress: clientAddress(options.trustProxy ?? null),
    maxInFlight: options.maxInFlight ?? 500,
    poolSize: 8,
    webDirectory: null,
  });
  const stranger = () => createClient(app, url);

  return {
    app,
    services,
    database: fresh,
    advance: (milliseconds) => void (ahead += milliseconds),
    enqueued,
    stranger,
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

function createClient(app: Hono<Corridor>, url: string): Client {
  const client: Client = {
    cookie: "",
    organisation: null,
    async send(method, path, init = {}) {
      const headers = new Headers({
        origin: new URL(url).origin,
        "sec-fetch-site": "same-origin",
        ...init.headers,
      });
      if (client.cookie !== "") headers.set("cookie", client.cookie);
      if (client.organisation !== null && !headers.has("evenhand-organisation")) {
        headers.set("evenhand-organisation", client.organisation);
      }
      if (init.body !== undefined && !headers.has("content-type"))
        headers.set("content-type", "application/json");
      const body =
        typeof init.body === "string" || init.body === undefined
          ? init.body
          : JSON.stringify(init.body);
      const request = new Request(`${url}${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
      });
      const incoming = {
        socket: { remoteAddress: init.address ?? "203.0.113.7" },
        headers: Object.fromEntries(headers),
      };
      const response = await app.fetch(request, { incoming, outgoing: {} });
      for (const line of response.headers.getSetCookie()) {
        const pair = line.split(";")[0] ?? "";
        client.cookie = pair.endsWith("=") ? "" : pair;
      }
      const text =
        response.headers.get("content-type")?.startsWith("text/event-stream") === true
          ? ""
          : await response.text();
      return {
        status: response.status,
        body: text === "" ? null : (JSON.parse(text) as unknown),
        headers: response.headers,
      };
    },
    async call(name, options = {}) {
      const sent = await client.send(...request(name, options));
      if (sent.status >= 300)
        throw new Error(`${name} answered ${sent.status}: ${JSON.stringify(sent.body)}`);
      return sent.body as Answer<typeof name>;
    },
    async refused(name, options = {}) {
      const sent = await client.send(...request(name, options));
      if (sent.status < 400)
        throw new Error(`${name} answered ${sent.status}: ${JSON.stringify(sent.body)}`);
      return { ...(sent.body as ErrorBody).error, status: sent.status };
    },
  };
  return client;
}

function request<Name extends RouteName>(
  name: Name,
  options: CallOptions<Name>,
): Parameters<Client["send"]> {
  const [method = "", pattern = ""] = name.split(" ");
  let path = pattern;
  for (const [key, value] of Object.entries(options.params ?? {}))
    path = path.replace(`:${key}`, String(value));
  const query = new URLSearchParams(
    Object.entries((options.query ?? {}) as Record<string, string | number | undefined>).flatMap(
      ([key, value]) => (value === undefined ? [] : [[key, `${value}`] as [string, string]]),
    ),
  );
  const headers: Record<string, string> = { ...options.headers };
  if (method === "POST")
    headers["idempotency-key"] = options.idempotencyKey ?? `attempt-${++attempts}-of-tests`;
  if (options.ifMatch !== undefined) headers["if-match"] = `"${options.ifMatch}"`;
  return [
    method,
    query.size === 0 ? path : `${path}?${query.toString()}`,
    {
      headers,
      ...(options.body === undefined ? {} : { body: options.body }),
      ...(options.address === undefined ? {} : { address: options.address }),
    },
  ];
}
