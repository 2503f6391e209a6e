import type { TestProject } from "vitest/node";
import { asSuperuser } from "../db/embedded/roles.ts";
import { startTestPostgres } from "../db/embedded/testing.ts";
import type { PostgresUrls } from "../db/embedded/urls.ts";
import { migrate } from "../db/migrate.ts";
import { BYPASS_ROLE, TEMPLATE } from "../db/testing.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgres: PostgresUrls;
  }
}

/** One PostgreSQL for the whole run, with a migrated database that each test file copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres();
  const template = await postgres.createDatabase(TEMPLATE);
  await migrate(template.adminUrl);
  await asSuperuser(postgres.superuserUrl, (client) =>
    client.query(`create role ${BYPASS_ROLE} nologin bypassrls in role evenhand_app`),
  );
  const { adminUrl, appUrl, authUrl, superuserUrl } = postgres;
  project.provide("postgres", { adminUrl, appUrl, authUrl, superuserUrl });
  return () => postgres.stop();
}
