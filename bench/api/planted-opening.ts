import { sql } from "kysely";
import type { Database } from "../../apps/api/src/db/connect.ts";
import { mintOrgId, withoutTenant, withTenant } from "../../apps/api/src/db/tenant.ts";
import { plantRatings, type Scope } from "./plant-ratings.ts";

const CANDIDATES_AT_ONCE = 200;

type Wanted = Pick<Scope, "interviewers" | "days"> & {
  /** The stages that are met in; every one of the rubric where nothing is said. */
  stageIds?: string[];
};

/** What planting ratings into an opening of the only organisation has to know. */
export async function scopeOf(
  { pool }: Database,
  openingId: string,
  { stageIds, interviewers, days }: Wanted,
): Promise<Scope> {
  const organisation = await withoutTenant(pool, (db) =>
    db.selectFrom("organisations").select("id").executeTakeFirstOrThrow(),
  );
  const orgId = mintOrgId(organisation.id);
  const { versionId, document } = await withTenant(pool, { orgId, userId: null }, (db) =>
    db
      .selectFrom("openings")
      .innerJoin("rubric_versions", "rubric_versions.id", "openings.rubric_version_id")
      .select(["openings.rubric_version_id as versionId", "document"])
      .where("openings.id", "=", openingId)
      .executeTakeFirstOrThrow(),
  );
  const { stages } = document as { stages: { id: string; criteria: { criterion: string }[] }[] };
  const met = stages
    .filter(({ id }) => stageIds === undefined || stageIds.includes(id))
    .map(({ id, criteria }) => ({ id, criteria: criteria.map(({ criterion }) => criterion) }));
  return { orgId, openingId, versionId, stages: met, interviewers, days };
}

/** Plants so many candidates, and has the planner know of them. */
export async function plantMany(
  { pool }: Database,
  scope: Scope,
  candidates: number,
): Promise<void> {
  for (let left = candidates; left > 0; left -= CANDIDATES_AT_ONCE)
    await withTenant(pool, { orgId: scope.orgId, userId: null }, (db) =>
      plantRatings(db, scope, Math.min(CANDIDATES_AT_ONCE, left)),
    );
  await withoutTenant(pool, (db) => sql`analyze`.execute(db)).catch(() => undefined);
}
