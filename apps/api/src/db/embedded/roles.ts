import { Client, escapeIdentifier, escapeLiteral } from "pg";
import type { Passwords } from "./passwords.ts";
import { databaseName, type PostgresUrls } from "./urls.ts";

/** Roles and database as they must be, whatever an interrupted earlier start left behind. */
export async function ensureRolesAndDatabase(
  urls: PostgresUrls,
  passwords: Passwords,
): Promise<void> {
  await asSuperuser(urls.superuserUrl, async (client) => {
    await client.query("begin");
    await ensureRole(client, "evenhand_owner", passwords.owner);
    await ensureRole(client, "evenhand_app", passwords.app);
    await ensureRole(client, "evenhand_auth", passwords.auth);
    await client.query("revoke connect on database postgres, template1 from public");
    await client.query("commit");
    const found = await client.query("select from pg_database where datname = $1", [databaseName]);
    if (found.rowCount === 0) await createDatabase(client, databaseName);
    await restrictConnections(client, databaseName);
  });
}

export async function createDatabase(
  client: Client,
  name: string,
  template = "template1",
): Promise<void> {
  await client.query(
    `create database ${escapeIdentifier(name)} owner evenhand_owner template ${escapeIdentifier(template)}`,
  );
}

export async function restrictConnections(client: Client, name: string): Promise<void> {
  const database = escapeIdentifier(name);
  await client.query(
    `revoke all on database ${database} from public;
     grant connect on database ${database} to evenhand_app, evenhand_auth`,
  );
}

export async function asSuperuser<T>(
  url: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // an ended server must not end this process through an unheard event; the pending query rejects
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

export function isWrongPassword(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "28P01";
}

async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const found = await client.query("select from pg_roles where rolname = $1", [role]);
  if (found.rowCount === 0) await client.query(`create role ${role}`);
  await client.query(
    `alter role ${role} with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
       password ${escapeLiteral(password)}`,
  );
}
