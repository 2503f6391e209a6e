import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isDemoAccount } from "../auth/demo-accounts.ts";
import type { DatabaseAddresses } from "../db/connect.ts";
import { migrate } from "../db/migrate.ts";
import { openForFilling } from "../db/open-for-filling.ts";
import { gatherStatistics, resetDatabase } from "../db/reset-database.ts";
import { withoutTenant } from "../db/tenant.ts";
import { anyOrganisation } from "../features/members/owner-token-queries.ts";
import type { Services } from "../http/services.ts";
import { seedHarbor } from "./harbor.ts";
import { seedTidewater } from "./tidewater.ts";

type Place = { addresses: DatabaseAddresses; dataDirectory: string };

const FIRST_STATISTICS_MILLISECONDS = 4_000;

/** A panel writes its cards at the same time. */
const AT_ONCE = 4;

/** Removes what an interrupted seeding has left, so that a demo is whole or not there. Before any other work. */
export async function clearHalfDemo({ addresses, dataDirectory }: Place): Promise<void> {
  if (existsSync(markerOf(dataDirectory))) return;
  if (await resetDatabase(addresses.admin, isDemoAccount)) await migrate(addresses.admin);
}

/** Fills an empty database with the demo's two organisations. False where there is anything already. */
export async function seedDemo(
  services: Services,
  { addresses, dataDirectory }: Place,
): Promise<boolean> {
  if (await withoutTenant(services.database.pool, anyOrganisation)) return false;
  const warn = (error: unknown) => services.log.warn({ err: error });
  const database = openForFilling(addresses, { poolSize: AT_ONCE, onError: warn });
  const stopGathering = everMoreSeldom(() => gatherStatistics(addresses.admin).catch(warn));
  try {
    await seedHarbor({ ...services, database });
    await seedTidewater({ ...services, database });
  } finally {
    stopGathering();
    await database.close();
  }
  await gatherStatistics(addresses.admin);
  await writeFile(markerOf(dataDirectory), `${new Date().toISOString()}\n`);
  return true;
}

/** Each time after twice as long: the more rows there are, the less their statistics change. */
function everMoreSeldom(gather: () => Promise<void>): () => void {
  let wait = FIRST_STATISTICS_MILLISECONDS;
  const again = () => {
    void gather();
    wait *= 2;
    timer = setTimeout(again, wait);
  };
  let timer = setTimeout(again, wait);
  return () => clearTimeout(timer);
}

export function markerOf(dataDirectory: string): string {
  return join(dataDirectory, "demo-complete");
}
