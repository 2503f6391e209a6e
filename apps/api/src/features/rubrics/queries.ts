import type { Rubric, SettingOverlay } from "@evenhand/rubric";
import { sql } from "kysely";
import type { Db, OrgId } from "../../db/tenant.ts";

export type RubricRow = NonNullable<Awaited<ReturnType<typeof findRubric>>>;

/** A rubric with its base's setting, its newest version and how many openings use any of its versions. */
function rubrics(db: Db, orgId: OrgId) {
  return db
    .selectFrom("rubrics as rubric")
    .leftJoin("rubrics as base", (join) =>
      join
        .onRef("base.org_id", "=", "rubric.org_id")
        .onRef("base.id", "=", "rubric.base_rubric_id"),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("rubric_versions as version")
          .innerJoin("memberships as publisher", (join) =>
            join
              .onRef("publisher.org_id", "=", "version.org_id")
              .onRef("publisher.id", "=", "version.published_by"),
          )
          .select([
            "version.id as version_id",
            "version.major",
            "version.minor",
            "version.note",
            "version.published_at",
            "version.document",
            "publisher.name as publisher_name",
          ])
          .whereRef("version.org_id", "=", "rubric.org_id")
          .whereRef("version.rubric_id", "=", "rubric.id")
          .orderBy("version.major", "desc")
          .orderBy("version.minor", "desc")
          .limit(1)
          .as("latest"),
      (join) => join.onTrue(),
    )
    .select((eb) => [
      "rubric.id",
      "rubric.role",
      "rubric.setting",
      "rubric.hiring_report_id",
      "rubric.base_rubric_id",
      "rubric.draft",
      "rubric.overlay",
      "rubric.revision",
      "rubric.updated_at",
      "rubric.archived_at",
      "base.setting as base_setting",
      "base.draft as base_draft",
      "latest.version_id",
      "latest.major",
      "latest.minor",
      "latest.note",
      "latest.published_at",
      "latest.document",
      "latest.publisher_name",
      sql<string>`lower(rubric.role)`.as("sort_role"),
      sql<string>`lower(rubric.setting)`.as("sort_setting"),
      sql<boolean>`rubric.draft is distinct from latest.document`.as("differs"),
      eb
        .selectFrom("openings")
        .innerJoin("rubric_versions", (join) =>
          join
            .onRef("rubric_versions.org_id", "=", "openings.org_id")
            .onRef("rubric_versions.id", "=", "openings.rubric_version_id"),
        )
        .select((inner) => inner.fn.countAll().as("count"))
        .whereRef("openings.org_id", "=", "rubric.org_id")
        .whereRef("rubric_versions.rubric_id", "=", "rubric.id")
        .where("openings.archived_at", "is", null)
        .as("openings"),
    ])
    .where("rubric.org_id", "=", orgId);
}

export function listRubrics(
  db: Db,
  orgId: OrgId,
  args: { search: string | null; archived: boolean; after: string[] | null; limit: number },
) {
  let query = rubrics(db, orgId).where("rubric.archived_at", args.archived ? "is not" : "is", null);
  if (args.search !== null && args.search !== "") {
    const pattern = `%${args.search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    query = query.where((eb) =>
      eb.or([eb("rubric.role", "ilike", pattern), eb("rubric.setting", "ilike", pattern)]),
    );
  }
  if (args.after !== null) {
    const [role, setting, id] = args.after;
    query = query.where(
      sql<boolean>`(lower(rubric.role), lower(rubric.setting), rubric.id) > (${role}, ${setting}, ${id}::uuid)`,
    );
  }
  return query
    .orderBy(sql`lower(rubric.role)`)
    .orderBy(sql`lower(rubric.setting)`)
    .orderBy("rubric.id")
    .limit(args.limit + 1)
    .execute();
}

export function findRubric(db: Db, orgId: OrgId, id: string) {
  return rubrics(db, orgId).where("rubric.id", "=", id).executeTakeFirst();
}

/** The rubric that is in use for a role and setting; archived ones do not stand in the way. */
export async function findRubricForSetting(
  db: Db,
  orgId: OrgId,
  role: string,
  setting: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("rubrics")
    .select("id")
    .where("org_id", "=", orgId)
    .where(sql<boolean>`lower(role) = lower(${role}) and lower(setting) = lower(${setting})`)
    .where("archived_at", "is", null)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function addRubric(
  db: Db,
  orgId: OrgId,
  rubric: {
    id: string;
    role: string;
    setting: string;
    reportId: string | null;
    baseId: string | null;
    draft: Rubric;
    overlay: SettingOverlay | null;
    createdBy: string;
    at: Date;
  },
): Promise<void> {
  await db
    .insertInto("rubrics")
    .values({
      org_id: orgId,
      id: rubric.id,
      role: rubric.role,
      setting: rubric.setting,
      hiring_report_id: rubric.reportId,
      base_rubric_id: rubric.baseId,
      draft: JSON.stringify(rubric.draft),
      overlay: rubric.overlay === null ? null : JSON.stringify(rubric.overlay),
      created_by: rubric.createdBy,
      created_at: rubric.at,
      updated_at: rubric.at,
      archived_at: null,
    })
    .execute();
}

/** Stores a draft if nobody stored one since `revision` was read. Undefined: somebody did. */
export async function saveDraft(
  db: Db,
  orgId: OrgId,
  id: string,
  revision: number,
  saved: { draft: Rubric; overlay: SettingOverlay | null; at: Date },
): Promise<number | undefined> {
  const row = await db
    .updateTable("rubrics")
    .set({
      draft: JSON.stringify(saved.draft),
      overlay: saved.overlay === null ? null : JSON.stringify(saved.overlay),
      role: saved.draft.role,
      updated_at: saved.at,
      revision: revision + 1,
    })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    // Of two writers with one revision, the second touches no row.
    .where("revision", "=", revision)
    .where("archived_at", "is", null)
    .returning("revision")
    .executeTakeFirst();
  return row?.revision;
}

/** The settings that inherit from a rubric, locked until the base's own save has gone through to them. */
export function lockOverlaysOf(db: Db, orgId: OrgId, baseId: string) {
  return db
    .selectFrom("rubrics")
    .select(["id", "overlay", "revision"])
    .where("org_id", "=", orgId)
    .where("base_rubric_id", "=", baseId)
    .where("archived_at", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute();
}

export async function setRubricArchived(
  db: Db,
  orgId: OrgId,
  id: string,
  at: Date | null,
): Promise<boolean> {
  const result = await db
    .updateTable("rubrics")
    .set({ archived_at: at })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("archived_at", at === null ? "is not" : "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Open openings that stay on the versions they were pinned to. */
export function listPinnedOpenings(db: Db, orgId: OrgId, rubricId: string) {
  return db
    .selectFrom("openings")
    .innerJoin("rubric_versions as version", (join) =>
      join
        .onRef("version.org_id", "=", "openings.org_id")
        .onRef("version.id", "=", "openings.rubric_version_id"),
    )
    .select(["openings.id", "openings.title", "version.major", "version.minor"])
    .where("openings.org_id", "=", orgId)
    .where("version.rubric_id", "=", rubricId)
    .where("openings.archived_at", "is", null)
    .where("openings.state", "!=", "closed")
    .where("openings.confidential", "=", false)
    .orderBy("openings.title")
    .execute();
}
