import { writeFileSync } from "node:fs";
import { parseReport } from "../report/parse-report.ts";
import { givenReport } from "../sample-reports/hiring-report-texts.ts";
import { COVERAGE_FILE, coveragePage } from "./coverage-page.ts";
import { RUBRIC_SCHEMA_FILE, rubricSchema } from "./rubric-schema.ts";

writeFileSync(RUBRIC_SCHEMA_FILE, rubricSchema());
process.stdout.write("docs/rubric.schema.json written.\n");

const given = givenReport();
if (given === null) process.stdout.write("EVENHAND_REPORT is not set: coverage left as it is.\n");
else {
  const parsed = parseReport(given.text);
  if ("problems" in parsed) throw new Error(parsed.problems.join(" "));
  writeFileSync(COVERAGE_FILE, coveragePage(parsed.report));
  process.stdout.write("docs/report-coverage.md written.\n");
}
