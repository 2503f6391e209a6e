import type { Report, ReportWarning } from "@evenhand/rubric";
import { sql } from "kysely";
import type { Db, OrgId } from "../../db/tenant.ts";

export type ReportRow = NonNullable<Awaited<ReturnType<typeof findReport>>>;

function reports(db: Db, orgId: OrgId) {
  return db
    .selectFrom("hiring_reports as report")
    .innerJoin("memberships as importer", (join) =>
      join
        .onRef("importer.org_id", "=", "report.org_id")
        .onRef("importer.id", "=", "report.imported_by"),
    )
    .select((eb) => [
      "report.id",
      "report.title",
      "report.role",
      "report.industry",
      "report.year",
      "report.parsed",
      "report.warnings",
      "report.created_at",
      "report.archived_at",
      "importer.name as importer_name",
      eb
        .selectFrom("rubrics")
        .select((inner) => inner.fn.countAll().as("count"))
        .whereRef("rubrics.org_id", "=", "report.org_id")
        .whereRef("rubrics.hiring_report_id", "=", "report.id")
        .as("rubrics"),
    ])
    .where("report.org_id", "=", orgId);
}

/** Newest first. */
export function listReports(db: Db, orgId: OrgId, args: { before: string | null; limit: number }) {
  let query = reports(db, orgId);
  if (args.before !== null) query = query.where(sql<boolean>`report.id < ${args.before}::uuid`);
  return query
    .orderBy("report.id", "desc")
    .limit(args.limit + 1)
    .execute();
}

export function findReport(db: Db, orgId: OrgId, id: string) {
  return reports(db, orgId).where("report.id", "=", id).executeTakeFirst();
}

export async function findReportByText(
  db: Db,
  orgId: OrgId,
  sha256: Buffer,
): Promise<string | null> {
  const row = await db
    .selectFrom("hiring_reports")
    .select("id")
    .where("org_id", "=", orgId)
    .where("source_sha256", "=", sha256)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function addReport(
  db: Db,
  orgId: OrgId,
  stored: {
    id: string;
    title: string;
    text: string;
    sha256: Buffer;
    report: Report;
    warnings: ReportWarning[];
    importedBy: string;
    at: Date;
  },
): Promise<void> {
  const { report } = stored;
  await db
    .insertInto("hiring_reports")
    .values({
      org_id: orgId,
      id: stored.id,
      title: stored.title,
      role: report.role,
      industry: report.industry === "" ? null : report.industry,
      year: report.year,
      source_text: stored.text,
      source_sha256: stored.sha256,
      parsed: JSON.stringify(report),
      warnings: JSON.stringify(stored.warnings),
      imported_by: stored.importedBy,
      created_at: stored.at,
      archived_at: null,
    })
    .execute();
}

/** False where it stood so already. */
export async function setReportArchived(
  db: Db,
  orgId: OrgId,
  id: string,
  at: Date | null,
): Promise<boolean> {
  const result = await db
    .updateTable("hiring_reports")
    .set({ archived_at: at })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("archived_at", at === null ? "is not" : "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
