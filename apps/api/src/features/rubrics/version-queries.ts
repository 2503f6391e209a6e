import type { Rubric, RubricChange } from "@evenhand/rubric";
import type { Db, OrgId } from "../../db/tenant.ts";

export type VersionRow = NonNullable<Awaited<ReturnType<typeof findVersion>>>;

function versions(db: Db, orgId: OrgId) {
  return db
    .selectFrom("rubric_versions as version")
    .innerJoin("rubrics as rubric", (join) =>
      join
        .onRef("rubric.org_id", "=", "version.org_id")
        .onRef("rubric.id", "=", "version.rubric_id"),
    )
    .innerJoin("memberships as publisher", (join) =>
      join
        .onRef("publisher.org_id", "=", "version.org_id")
        .onRef("publisher.id", "=", "version.published_by"),
    )
    .select([
      "version.id",
      "version.rubric_id",
      "version.major",
      "version.minor",
      "version.note",
      "version.document",
      "version.changes",
      "version.published_at",
      "publisher.name as publisher_name",
      "rubric.role",
      "rubric.setting",
      "rubric.archived_at",
    ])
    .where("version.org_id", "=", orgId);
}

/** Newest first. */
export function listVersionsOf(db: Db, orgId: OrgId, rubricId: string) {
  return versions(db, orgId)
    .where("version.rubric_id", "=", rubricId)
    .orderBy("version.major", "desc")
    .orderBy("version.minor", "desc")
    .execute();
}

/** Of every rubric in use, its versions, newest first. */
export function listUsableVersions(db: Db, orgId: OrgId) {
  return versions(db, orgId)
    .where("rubric.archived_at", "is", null)
    .orderBy("rubric.role")
    .orderBy("rubric.setting")
    .orderBy("version.major", "desc")
    .orderBy("version.minor", "desc")
    .limit(500)
    .execute();
}

export function findVersion(db: Db, orgId: OrgId, id: string) {
  return versions(db, orgId).where("version.id", "=", id).executeTakeFirst();
}

export async function addVersion(
  db: Db,
  orgId: OrgId,
  version: {
    id: string;
    rubricId: string;
    major: number;
    minor: number;
    document: Rubric;
    sha256: Buffer;
    changes: readonly RubricChange[];
    crosswalk: unknown;
    note: string | null;
    publishedBy: string;
    at: Date;
  },
): Promise<void> {
  await db
    .insertInto("rubric_versions")
    .values({
      org_id: orgId,
      id: version.id,
      rubric_id: version.rubricId,
      major: version.major,
      minor: version.minor,
      document: JSON.stringify(version.document),
      document_sha256: version.sha256,
      changes: JSON.stringify(version.changes),
      crosswalk: version.crosswalk === null ? null : JSON.stringify(version.crosswalk),
      note: version.note,
      published_by: version.publishedBy,
      published_at: version.at,
    })
    .execute();
}
