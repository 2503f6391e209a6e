import type { Rubric } from "@evenhand/rubric";
import type { Db, OrgId } from "../../db/tenant.ts";

/** So many documents are kept: more than an organisation hires by at a time. */
const KEPT = 100;

const kept = new Map<string, Rubric>();

/**
 * The document of a published version. It never changes and is large, and a card is read by it with every autosave:
 * those asked for last stay in memory, frozen, since everybody gets the same one.
 */
export async function publishedRubric(db: Db, orgId: OrgId, versionId: string): Promise<Rubric> {
  const key = `${orgId} ${versionId}`;
  const rubric = kept.get(key) ?? freeze(await readDocument(db, orgId, versionId));
  // Last in the order of the map, the first of which goes.
  kept.delete(key);
  kept.set(key, rubric);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return rubric;
}

async function readDocument(db: Db, orgId: OrgId, versionId: string): Promise<Rubric> {
  const { document } = await db
    .selectFrom("rubric_versions")
    .select("document")
    .where("org_id", "=", orgId)
    .where("id", "=", versionId)
    .executeTakeFirstOrThrow();
  return document as Rubric;
}

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}
