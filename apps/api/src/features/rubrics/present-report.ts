import type { ReadReport, ReportSummary, ReportView } from "@evenhand/contract/reports";
import { Report, type ReportWarning } from "@evenhand/rubric";
import type { Actor } from "../../http/actor.ts";
import { canEditRubrics } from "./policy.ts";
import type { ReportRow } from "./report-queries.ts";

/** What stood in more than one place and was made one. */
export function mergedElements(report: Report): ReadReport["merged"] {
  return [...report.artifacts, ...report.constraints].filter(({ lines }) => lines.length > 1);
}

export function presentReportSummary(row: ReportRow, actor: Actor): ReportSummary {
  const may = canEditRubrics(actor);
  return {
    id: row.id,
    title: row.title,
    role: row.role,
    industry: row.industry,
    year: row.year,
    settings: Report.parse(row.parsed).settings.map(({ name }) => name),
    importedBy: row.importer_name,
    importedAt: row.created_at.toISOString(),
    archivedAt: row.archived_at?.toISOString() ?? null,
    rubrics: Number(row.rubrics ?? 0),
    can: { archive: may, draft: may && row.archived_at === null },
  };
}

export function presentReport(row: ReportRow, actor: Actor): ReportView {
  const report = Report.parse(row.parsed);
  return {
    ...presentReportSummary(row, actor),
    report,
    warnings: row.warnings as ReportWarning[],
    merged: mergedElements(report),
  };
}
