import { Client } from "pg";
import type { DatabaseAddresses } from "./connect.ts";

/** The PostgreSQL of the settings is of no use; the message names the setting and says what is wanted. */
export class CannotUseDatabase extends Error {}

const SETTINGS = [
  ["DATABASE_URL", "app"],
  ["DATABASE_ADMIN_URL", "admin"],
  ["DATABASE_AUTH_URL", "auth"],
  ["DATABASE_DIRECT_URL", "direct"],
] as const;

const OLDEST = 15;

/** Lets each login in once, so that a wrong one is told at the start and not by somebody's first sign-in. */
export async function reachServer(addresses: DatabaseAddresses): Promise<void> {
  const tried = new Set<string>();
  for (const [setting, role] of SETTINGS) {
    const address = addresses[role];
    if (tried.has(address)) continue;
    tried.add(address);
    const fault = await faultOf(address);
    if (fault !== null) throw new CannotUseDatabase(`${setting}: ${fault}`);
  }
}

async function faultOf(connectionString: string): Promise<string | null> {
  const { host, pathname } = new URL(connectionString);
  const where = `the PostgreSQL at ${host}${pathname}`;
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; encoding: string }>(
      "select current_setting('server_version') as version, current_setting('server_encoding') as encoding",
    );
    const { version = "", encoding = "" } = rows[0] ?? {};
    if (Number.parseInt(version, 10) < OLDEST)
      return `${where} is version ${version}, and ${OLDEST} or newer is wanted.`;
    if (encoding !== "UTF8") return `${where} keeps text as ${encoding}, and UTF8 is wanted.`;
    return null;
  } catch (error) {
    return `${where} does not let us in (${reason(error)}).`;
  } finally {
    await client.end().catch(() => {});
  }
}

/** A name that resolves to several addresses is reported as one error for each, and no message of its own. */
function reason(error: unknown): string {
  const cause = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  return cause instanceof Error ? cause.message : String(cause);
}
