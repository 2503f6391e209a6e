import { PageQuery } from "@evenhand/contract/page";
import {
  ImportReport,
  LONGEST_REPORT,
  ReadReportText,
  type ReportView,
} from "@evenhand/contract/reports";
import { cutPage, readCursor } from "../../http/cursor.ts";
import { NOT_FOUND, refuse, Refusal } from "../../http/refusals.ts";
import { memberRoute, type MemberCall } from "../../http/route.ts";
import { importReport, readReport } from "./import-report.ts";
import { canEditRubrics, canSeeRubrics } from "./policy.ts";
import { presentReport, presentReportSummary } from "./present-report.ts";
import { findReport, listReports, setReportArchived } from "./report-queries.ts";

const NOT_YOURS = refuse(
  "not_allowed",
  "Hiring reports are open to hiring managers, admins, owners and auditors.",
);
const BODY_LIMIT = LONGEST_REPORT * 3;

export const reportRoutes = [
  memberRoute("GET /api/reports", {
    query: PageQuery,
    async act({ db, actor, query }) {
      if (!canSeeRubrics(actor)) return NOT_YOURS;
      const after = readCursor(query.cursor, 1);
      if (after instanceof Refusal) return after;
      const limit = Number(query.limit ?? 50);
      const rows = await listReports(db, actor.orgId, { before: after?.[0] ?? null, limit });
      const page = cutPage(
        rows,
        limit,
        (row) => presentReportSummary(row, actor),
        (row) => [row.id],
      );
      return { ...page, can: { import: canEditRubrics(actor) } };
    },
  }),

  memberRoute("POST /api/reports/read", {
    body: ReadReportText,
    bodyLimit: BODY_LIMIT,
    act: readReport,
  }),
  memberRoute("POST /api/reports", {
    body: ImportReport,
    bodyLimit: BODY_LIMIT,
    creates: true,
    act: importReport,
  }),

  memberRoute("GET /api/reports/:reportId", {
    async act({ db, actor, params }) {
      if (!canSeeRubrics(actor)) return NOT_YOURS;
      const row = await findReport(db, actor.orgId, params.reportId);
      return row === undefined ? NOT_FOUND : presentReport(row, actor);
    },
  }),

  memberRoute("POST /api/reports/:reportId/archive", { act: (call) => archive(call, true) }),
  memberRoute("POST /api/reports/:reportId/restore", { act: (call) => archive(call, false) }),
];

async function archive(
  call: MemberCall<"POST /api/reports/:reportId/archive" | "POST /api/reports/:reportId/restore">,
  away: boolean,
): Promise<ReportView | Refusal> {
  const { db, actor, params, now, audit, notify } = call;
  if (!canEditRubrics(actor))
    return refuse("not_allowed", "Only an owner or admin archives hiring reports.");
  const row = await findReport(db, actor.orgId, params.reportId);
  if (row === undefined) return NOT_FOUND;
  const archived_at = away ? now : null;
  if (await setReportArchived(db, actor.orgId, row.id, archived_at)) {
    audit({
      action: away ? "report.archived" : "report.restored",
      subject: { kind: "report", id: row.id },
    });
    notify({ noun: "reports", id: row.id });
    return presentReport({ ...row, archived_at }, actor);
  }
  return presentReport(row, actor);
}
