import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseReport } from "../report/parse-report.ts";
import type { Report } from "../report/report.ts";
import { givenReport } from "../sample-reports/hiring-report-texts.ts";
import { occupationalTherapistStarter, starterRubrics } from "../starters/starters.ts";
import { COVERAGE_FILE, coveragePage, starterCoverage } from "./coverage-page.ts";
import { linesMissingIn } from "./report-coverage.ts";
import { RUBRIC_SCHEMA_FILE, rubricSchema } from "./rubric-schema.ts";

describe("docs/rubric.schema.json", () => {
  it("is what the code says (run “pnpm --filter @evenhand/rubric run docs”)", () => {
    expect(readFileSync(RUBRIC_SCHEMA_FILE, "utf8")).toBe(rubricSchema());
  });

  it("calls every part by its name", () => {
    const { $defs } = JSON.parse(rubricSchema());
    expect(Object.keys($defs)).toEqual(expect.arrayContaining(["Stage", "Criterion", "Origin"]));
    expect(Object.keys($defs).filter((name) => name.startsWith("__"))).toEqual([]);
  });
});

describe("docs/report-coverage.md", () => {
  const given = givenReport();
  const page = readFileSync(COVERAGE_FILE, "utf8");

  it("has a row for each kind of element", () => {
    for (const kind of ["Skill row", "Signal", "Anti-signal", "Scenario", "Level", "Artifact"])
      expect(page).toContain(`\n| ${kind} |`);
    expect(page).not.toContain("no reason given");
  });

  describe.runIf(given !== null)("beside the hiring report", () => {
    const parsed = parseReport(given?.text ?? "");
    const report: Report | null = "report" in parsed ? parsed.report : null;
    const rows = report === null ? [] : starterCoverage(report);

    it("is what the code says", () => {
      expect(report && coveragePage(report)).toBe(page);
    });

    it("accounts for every element, with a place or a reason", () => {
      const { skills, signals, antiSignals, scenarios, levels, outcomes, advice, artifacts } =
        report ?? ({} as Report);
      const elements = [
        skills,
        signals,
        antiSignals,
        scenarios,
        levels,
        outcomes,
        advice,
        artifacts,
      ];
      expect(rows).toHaveLength(elements.flat().length);
      expect(rows.filter(({ where, because }) => where.length === 0 && because === null)).toEqual(
        [],
      );
      expect(rows.filter(({ where }) => where.length === 0)).toHaveLength(2);
    });

    it("holds in all five settings", () => {
      for (const rubric of starterRubrics(occupationalTherapistStarter))
        expect(linesMissingIn(rubric, rows)).toEqual([]);
    });
  });
});
