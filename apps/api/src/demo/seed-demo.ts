import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isDemoAccount } from "../auth/demo-accounts.ts";
import { migrate } from "../db/migrate.ts";
import { gatherStatistics, resetDatabase } from "../db/reset-database.ts";
import { withoutTenant } from "../db/tenant.ts";
import { anyOrganisation } from "../features/members/owner-token-queries.ts";
import type { Services } from "../http/services.ts";
import { seedHarbor } from "./harbor.ts";
import { seedTidewater } from "./tidewater.ts";

type Place = { adminUrl: string; dataDirectory: string };

const STATISTICS_MILLISECONDS = 2_000;

/** Removes what an interrupted seeding has left, so that a demo is whole or not there. Before any other work. */
export async function clearHalfDemo({ adminUrl, dataDirectory }: Place): Promise<void> {
  if (existsSync(markerOf(dataDirectory))) return;
  if (await resetDatabase(adminUrl, isDemoAccount)) await migrate(adminUrl);
}

/** Fills an empty database with the demo's two organisations. False where there is anything already. */
export async function seedDemo(
  services: Services,
  { adminUrl, dataDirectory }: Place,
): Promise<boolean> {
  if (await withoutTenant(services.database.pool, anyOrganisation)) return false;
  const statistics = setInterval(
    () =>
      void gatherStatistics(adminUrl).catch((error: unknown) => services.log.warn({ err: error })),
    STATISTICS_MILLISECONDS,
  );
  try {
    await seedHarbor(services);
    await seedTidewater(services);
  } finally {
    clearInterval(statistics);
  }
  await gatherStatistics(adminUrl);
  await writeFile(markerOf(dataDirectory), `${new Date().toISOString()}\n`);
  return true;
}

export function markerOf(dataDirectory: string): string {
  return join(dataDirectory, "demo-complete");
}
