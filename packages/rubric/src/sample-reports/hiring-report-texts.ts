import { readFileSync } from "node:fs";

export type HiringReportText = { name: string; text: string };

export const SAMPLE_REPORTS: readonly HiringReportText[] = [
  "warehouse-supervisor-logistics-2026.txt",
  "data-engineer-public-sector-2027.txt",
].map((name) => ({ name, text: readFileSync(new URL(name, import.meta.url), "utf8") }));

/** The hiring report that `EVENHAND_REPORT` names, or `null` where it names none. */
export function givenReport(): HiringReportText | null {
  const path = process.env["EVENHAND_REPORT"];
  if (path === undefined || path === "") {
    if (process.env["CI"] === undefined) return null;
    throw new Error(
      "EVENHAND_REPORT is not set: in CI it must name the hiring report to test with.",
    );
  }
  return { name: "the given hiring report", text: readFileSync(path, "utf8") };
}

/** The given hiring report, or the two samples: what the suite of the parser runs on. */
export function hiringReports(): readonly HiringReportText[] {
  const given = givenReport();
  return given ? [given] : SAMPLE_REPORTS;
}
