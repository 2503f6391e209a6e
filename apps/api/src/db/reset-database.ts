import { Client } from "pg";

/**
 * Empties a database for good: every table of ours, of sign-in and of the jobs. Asks `mayGo` about each account
 * first, and does nothing where one of them may not. False where it did nothing.
 */
export async function resetDatabase(
  adminUrl: string,
  mayGo: (email: string) => boolean,
): Promise<boolean> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("begin");
    const exists = await client.query(`select to_regclass('auth."user"') as "user"`);
    if (exists.rows[0]?.user !== null) {
      const accounts = await client.query<{ email: string }>(`select email from auth."user"`);
      if (!accounts.rows.every(({ email }) => mayGo(email))) return false;
    }
    for (const schema of ["public", "auth", "pgboss"]) {
      await client.query(`drop schema if exists ${schema} cascade`);
    }
    await client.query("create schema public");
    await client.query("grant usage on schema public to public");
    await client.query("commit");
    return true;
  } finally {
    await client.end();
  }
}

/** Fresh statistics after a great many rows were written at once: without them the plans are guesses. */
export async function gatherStatistics(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("analyze");
  } finally {
    await client.end();
  }
}
