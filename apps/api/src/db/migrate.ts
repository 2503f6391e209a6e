import { Kysely, PostgresDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { Pool } from "pg";
import { MIGRATIONS } from "./migrations.ts";

export class MigrationError extends Error {}

/**
 * Brings the database at `adminUrl` to the newest schema and returns the names of what it ran. One server at a
 * time does it (an advisory lock); all steps stand or fall together. Throws `MigrationError`.
 */
export async function migrate(adminUrl: string): Promise<string[]> {
  return withMigrator(adminUrl, async (migrator) => {
    const { error, results } = await migrator.migrateToLatest();
    if (error !== undefined) {
      const failed = results?.find((result) => result.status === "Error")?.migrationName;
      throw new MigrationError(
        failed === undefined
          ? `The database could not be migrated: ${reason(error)}`
          : `The migration ${failed} failed and nothing was changed: ${reason(error)}`,
        { cause: error },
      );
    }
    return (results ?? []).map((result) => result.migrationName);
  });
}

/** Is the schema older than this program? Needs only the right to read. */
export async function migrationsPending(pool: Pool): Promise<boolean> {
  const answer = await pool.query<{ name: string }>("select name from kysely_migration");
  const done = new Set(answer.rows.map((row) => row.name));
  return Object.keys(MIGRATIONS).some((name) => !done.has(name));
}

async function withMigrator<T>(
  adminUrl: string,
  work: (migrator: Migrator) => Promise<T>,
): Promise<T> {
  const pool = new Pool({
    connectionString: adminUrl,
    max: 2,
    lock_timeout: 10_000,
    connectionTimeoutMillis: 10_000,
  });
  pool.on("error", () => {});
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await work(
      new Migrator({
        db,
        provider: { getMigrations: async () => MIGRATIONS },
        allowUnorderedMigrations: false,
      }),
    );
  } finally {
    await db.destroy();
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
