import type { Kysely } from "kysely";
import { grantTable } from "./walls.ts";

/**
 * A closed stage may be opened again. The closure is then taken away, so that no query can mistake it for one
 * that stands; when, by whom and why it was closed and reopened is in the audit.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await grantTable(db, "stage_closures", ["delete"]);
}
