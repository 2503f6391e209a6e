import { Client } from "pg";
import type { Database, DatabaseAddresses } from "./connect.ts";

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

/**
 * Both pools must work as their own role, where their tables are. A pooler in between may have dropped what each
 * connection asks for, and the server would silently hold its login's powers.
 */
export async function requireRoles(database: Pick<Database, "pool" | "authPool">): Promise<void> {
  for (const [setting, pool, role, schema] of [
    ["DATABASE_URL", database.pool, "evenhand_app", "public"],
    ["DATABASE_AUTH_URL", database.authPool, "evenhand_auth", "auth"],
  ] as const) {
    const { rows } = await pool.query<{ role: string; schema: string | null }>(
      "select current_user as role, current_schema() as schema",
    );
    const found = rows[0];
    if (found?.role === role && found.schema === schema) continue;
    throw new CannotUseDatabase(
      `${setting}: a connection works as ${found?.role} in the schema ${found?.schema}, and ${role} in ${schema} is wanted. A pooler in between drops what is asked for; the README says under "PostgreSQL elsewhere" what it needs.`,
    );
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
