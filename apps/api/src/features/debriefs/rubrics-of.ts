import type { Rubric } from "@evenhand/rubric";
import type { Db, OrgId } from "../../db/tenant.ts";
import { findVersion } from "../rubrics/version-queries.ts";

export type PinnedRubric = { label: string; rubric: Rubric };

/** The published versions that an application's cards and opening are pinned to, by id. */
export async function rubricsOf(
  db: Db,
  orgId: OrgId,
  versionIds: string[],
): Promise<Map<string, PinnedRubric>> {
  const found = new Map<string, PinnedRubric>();
  for (const id of new Set(versionIds)) {
    const version = await findVersion(db, orgId, id);
    if (version === undefined) continue;
    const label = `${version.major}.${version.minor}`;
    found.set(id, { label, rubric: version.document as Rubric });
  }
  return found;
}
