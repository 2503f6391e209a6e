import { Client, escapeIdentifier } from "pg";
import type { DatabaseAddresses } from "./connect.ts";

/**
 * Lets the logins of a server's addresses act as the two roles. Needed once, where an address names another
 * login than the role itself; a login that may already is left alone. Throws what PostgreSQL says otherwise.
 */
export async function grantLogins(addresses: DatabaseAddresses): Promise<void> {
  const admin = new Client({ connectionString: addresses.admin });
  await admin.connect();
  try {
    for (const [address, role] of [
      [addresses.app, "evenhand_app"],
      [addresses.auth, "evenhand_auth"],
    ] as const) {
      const login = decodeURIComponent(new URL(address).username);
      if (login === role) continue;
      const answer = await admin.query<{ may: boolean }>(
        "select rolsuper or pg_has_role(rolname, $2, 'member') as may from pg_roles where rolname = $1",
        [login, role],
      );
      if (answer.rows[0]?.may !== true) {
        await admin.query(`grant ${escapeIdentifier(role)} to ${escapeIdentifier(login)}`);
      }
    }
  } finally {
    await admin.end();
  }
}
