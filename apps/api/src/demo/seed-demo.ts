import { withoutTenant } from "../db/tenant.ts";
import { anyOrganisation } from "../features/members/owner-token-queries.ts";
import type { Services } from "../http/services.ts";
import { seedHarbor } from "./harbor.ts";
import { seedTidewater } from "./tidewater.ts";

/** Fills an empty database with the demo's two organisations. False where there is anything already. */
export async function seedDemo(services: Services): Promise<boolean> {
  if (await withoutTenant(services.database.pool, anyOrganisation)) return false;
  await seedHarbor(services);
  await seedTidewater(services);
  return true;
}
