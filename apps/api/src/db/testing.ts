import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { openDatabase, type Database, type Roles } from "./connect.ts";
import { createTestDatabase } from "./embedded/testing.ts";
import type { PostgresUrls } from "./embedded/urls.ts";

/** The migrated database that the global setup makes; nobody stays connected to it. */
export const TEMPLATE = "evenhand_template";

/** May do what the server's role may, and no row-level security holds it: proves the `where` of each query alone. */
export const BYPASS_ROLE = "evenhand_bypass";

export type FreshDatabase = {
  urls: PostgresUrls;
  open(roles?: Roles): Database;
  close(): Promise<void>;
};

/** A database of its own for one test file: migrated, empty. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const urls = await createTestDatabase(
    inject("postgres"),
    `test_${randomBytes(6).toString("hex")}`,
    TEMPLATE,
  );
  const opened: Database[] = [];
  return {
    urls,
    open(roles) {
      // Only a superuser's login may switch to a role that the product does not know.
      const app = roles === undefined ? urls.appUrl : urls.superuserUrl;
      const database = openDatabase(
        { app, admin: urls.adminUrl, auth: urls.authUrl, direct: urls.appUrl },
        { poolSize: 8, onError: () => {}, ...(roles === undefined ? {} : { roles }) },
      );
      opened.push(database);
      return database;
    },
    async close() {
      for (const database of opened) await database.close();
    },
  };
}
