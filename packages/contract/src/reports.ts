import type { Report, ReportWarning } from "@evenhand/rubric";
import * as z from "zod/mini";
import type { Id, Moment } from "./ids.ts";
import type { Page, PageQuery } from "./page.ts";

/** The largest hiring report, in characters. */
export const LONGEST_REPORT = 5_242_880;

const ReportText = z.string().check(z.minLength(1), z.maxLength(LONGEST_REPORT));

/** What was found in a text, before anything is stored. */
export type ReadReport = {
  report: Report;
  warnings: ReportWarning[];
  /** Elements that stood in more than one section and were made one. */
  merged: { text: string; lines: number[] }[];
  /** The stored hiring report with this very text, where there is one. */
  alreadyImported: Id | null;
};

export type ReportSummary = {
  id: Id;
  title: string;
  role: string;
  industry: string | null;
  year: number | null;
  settings: string[];
  importedBy: string;
  importedAt: Moment;
  archivedAt: Moment | null;
  /** Rubrics that were drafted from it. */
  rubrics: number;
  can: { archive: boolean; draft: boolean };
};

export type ReportView = ReportSummary & {
  report: Report;
  warnings: ReportWarning[];
  merged: ReadReport["merged"];
};

export const ReadReportText = z.strictObject({ text: ReportText });
export type ReadReportText = z.input<typeof ReadReportText>;

export const ImportReport = z.strictObject({
  text: ReportText,
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
});
export type ImportReport = z.input<typeof ImportReport>;

export type ReportRoutes = {
  "GET /api/reports": {
    query: PageQuery;
    answer: Page<ReportSummary> & { can: { import: boolean } };
  };
  /** Reads a text and stores nothing. A text without the sections it needs is `invalid_input`, in sentences. */
  "POST /api/reports/read": { body: ReadReportText; answer: ReadReport };
  "POST /api/reports": { body: ImportReport; answer: ReportView };
  "GET /api/reports/:reportId": { answer: ReportView };
  "POST /api/reports/:reportId/archive": { answer: ReportView };
  "POST /api/reports/:reportId/restore": { answer: ReportView };
};
