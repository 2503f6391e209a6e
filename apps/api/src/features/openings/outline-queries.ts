import { sql } from "kysely";
import type { Db, OrgId } from "../../db/tenant.ts";

/** What a published version says of the loop, without its anchors and prompts. */
export type VersionOutline = {
  id: string;
  rubric_id: string;
  role: string;
  setting: string;
  major: number;
  minor: number;
  rubric_archived: boolean;
  levels: { id: string; name: string }[];
  stages: {
    id: string;
    name: string;
    brief: string;
    minutes: number | null;
    focuses: { id: string; name: string }[];
  }[];
  requirements: string[];
};

/** Outlines by version id. One read of each document, however many rows are pinned to it. */
export async function outlinesOf(
  db: Db,
  orgId: OrgId,
  versionIds: string[],
): Promise<Map<string, VersionOutline>> {
  const wanted = [...new Set(versionIds)];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom("rubric_versions as version")
    .innerJoin("rubrics", (join) =>
      join
        .onRef("rubrics.org_id", "=", "version.org_id")
        .onRef("rubrics.id", "=", "version.rubric_id"),
    )
    .select([
      "version.id",
      "version.rubric_id",
      "version.major",
      "version.minor",
      "rubrics.role",
      sql<string>`coalesce(version.document->>'setting', rubrics.setting)`.as("setting"),
      sql<boolean>`rubrics.archived_at is not null`.as("rubric_archived"),
      sql<VersionOutline["levels"]>`(
        select coalesce(jsonb_agg(jsonb_build_object('id', level->'id', 'name', level->'name') order by position), '[]')
        from jsonb_array_elements(version.document->'levels') with ordinality as levels (level, position))`.as(
        "levels",
      ),
      sql<VersionOutline["stages"]>`(
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', stage->'id', 'name', stage->'name', 'brief', stage->'brief', 'minutes', stage->'minutes',
          'focuses', (
            select coalesce(jsonb_agg(jsonb_build_object('id', focus->'id', 'name', focus->'name') order by place), '[]')
            from jsonb_array_elements(stage->'focuses') with ordinality as focuses (focus, place))
        ) order by position), '[]')
        from jsonb_array_elements(version.document->'stages') with ordinality as stages (stage, position))`.as(
        "stages",
      ),
      sql<string[]>`(
        select coalesce(jsonb_agg(requirement->'text' order by position), '[]')
        from jsonb_array_elements(version.document->'requirements') with ordinality as requirements (requirement, position))`.as(
        "requirements",
      ),
    ])
    .where("version.org_id", "=", orgId)
    .where("version.id", "in", wanted)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The newest published version of a rubric that is newer than the one given. */
export function findNewerVersion(
  db: Db,
  orgId: OrgId,
  version: { rubric_id: string; major: number; minor: number },
) {
  return db
    .selectFrom("rubric_versions")
    .select(["id", "major", "minor"])
    .where("org_id", "=", orgId)
    .where("rubric_id", "=", version.rubric_id)
    .where(sql<boolean>`(major, minor) > (${version.major}::int, ${version.minor}::int)`)
    .orderBy("major", "desc")
    .orderBy("minor", "desc")
    .limit(1)
    .executeTakeFirst();
}
