import type { ChangeEvent } from "@evenhand/contract/events";
import { sql } from "kysely";
import { Client } from "pg";
import type { Logger } from "pino";
import type { Db, OrgId } from "./tenant.ts";

const CHANNEL = "evenhand_changes";

type Notice = { org: string; event: ChangeEvent };
/** Null: the connection was away for a while, and anything may have changed meanwhile. */
type Listener = (event: ChangeEvent | null) => void;

/** One LISTEN connection a process, handed on to the streams of each organisation. */
export type EventHub = {
  start(): Promise<void>;
  subscribe(orgId: OrgId, listener: Listener): () => void;
  stop(): Promise<void>;
};

/** Tells every server, when the transaction commits, that something changed: ids only. */
export async function announce(db: Db, orgId: OrgId, event: ChangeEvent): Promise<void> {
  const notice: Notice = { org: orgId, event };
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(notice)})`.execute(db);
}

/** Reconnects by itself, with a pause that grows to 10 s, and then tells every listener that it was away. */
export function createEventHub(directUrl: string, log: Logger): EventHub {
  const listeners = new Map<string, Set<Listener>>();
  let client: Client | null = null;
  let retry: NodeJS.Timeout | null = null;
  let pause = 250;
  let stopped = false;
  let wasAway = false;

  function lost(error?: Error): void {
    if (stopped || client === null) return;
    log.warn({ err: error }, "the connection that listens for changes was lost");
    client.removeAllListeners();
    client.on("error", () => {});
    // one that failed half-way may still be open
    client.end().catch(() => {});
    client = null;
    wasAway = true;
    retry = setTimeout(reconnect, pause);
    pause = Math.min(pause * 2, 10_000);
  }

  function reconnect(): void {
    connect().catch(lost);
  }

  async function connect(): Promise<void> {
    const next = new Client({
      connectionString: directUrl,
      application_name: "evenhand-listen",
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    client = next;
    next.on("error", lost);
    next.on("end", () => lost());
    next.on("notification", (message) => {
      const notice = JSON.parse(message.payload ?? "null") as Notice | null;
      if (notice === null) return;
      for (const listener of listeners.get(notice.org) ?? []) listener(notice.event);
    });
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
    pause = 250;
    if (!wasAway) return;
    wasAway = false;
    for (const listener of [...listeners.values()].flatMap((set) => [...set])) listener(null);
  }

  return {
    start: connect,
    subscribe(orgId, listener) {
      const set = listeners.get(orgId) ?? new Set();
      listeners.set(orgId, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(orgId);
      };
    },
    async stop() {
      stopped = true;
      if (retry !== null) clearTimeout(retry);
      await client?.end();
    },
  };
}
