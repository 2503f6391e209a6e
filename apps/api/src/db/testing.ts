import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { openDatabase, type Database, type Roles } from "./connect.ts";
import { createTestDatabase } from "./embedded/testing.ts";
import type { PostgresUrls } from "./embedded/urls.ts";

/** The migrated database that the global setup makes; nobody stays connected to it. */
export const TEMPLATE = "evenhand_template";

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
      const database = openDatabase(
        { app: urls.appUrl, admin: urls.adminUrl, auth: urls.authUrl, direct: urls.appUrl },
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
