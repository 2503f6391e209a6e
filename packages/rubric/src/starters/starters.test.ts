import { describe, expect, it } from "vitest";
import { applyOverlay } from "../apply-overlay.ts";
import { checkRubric } from "../check-rubric.ts";
import { sameText } from "../checks/same-text.ts";
import { overlayFrom } from "../overlay-from.ts";
import { parseReport } from "../report/parse-report.ts";
import { sectionAt } from "../report/report.ts";
import { Rubric } from "../rubric.ts";
import { givenReport } from "../sample-reports/hiring-report-texts.ts";
import { SettingOverlay } from "../setting-overlay.ts";
import { occupationalTherapistStarter as starter, starterRubrics } from "./starters.ts";

const rubrics = starterRubrics(starter).map((rubric) => [rubric.setting, rubric] as const);

describe("the occupational-therapist starter", () => {
  it("has the five settings", () => {
    expect(rubrics.map(([setting]) => setting)).toEqual([
      "Outpatient",
      "Inpatient rehab",
      "Inpatient/acute care",
      "Home health",
      "Pediatrics / specialty",
    ]);
  });

  it("has overlays that fit their base exactly", () => {
    for (const overlay of starter.overlays) {
      expect(SettingOverlay.parse(overlay)).toEqual(overlay);
      const { rubric, problems } = applyOverlay(starter.base, overlay);
      expect(problems).toEqual([]);
      for (const { was, now } of overlay.rewords) expect(now).not.toEqual(was);
      const again = overlayFrom(starter.base, { ...rubric, setting: overlay.setting });
      expect(applyOverlay(starter.base, again).rubric).toEqual(rubric);
    }
  });
});

describe.each(rubrics)("the starter for %s", (_, rubric) => {
  it("is a rubric in which nothing is found", () => {
    expect(Rubric.parse(rubric)).toEqual(rubric);
    expect(checkRubric(rubric)).toEqual([]);
  });

  it("has four stages with core prompts, probes and work samples, and ten criteria", () => {
    expect(rubric.criteria).toHaveLength(10);
    expect(rubric.stages).toHaveLength(4);
    for (const stage of rubric.stages) {
      expect(stage.probes.length).toBeGreaterThanOrEqual(4);
      expect(stage.artifacts.length).toBeGreaterThanOrEqual(2);
    }
  });

  it("differs from the others in anchors, prompts and what is told about the workload", () => {
    for (const [setting, other] of rubrics) {
      if (setting === rubric.setting) continue;
      const reworded = rubric.criteria.filter(({ anchors }, index) =>
        anchors.some(
          ({ text }, point) => !sameText(text, other.criteria[index]?.anchors[point]?.text ?? ""),
        ),
      );
      expect(reworded.length).toBeGreaterThanOrEqual(5);
      expect(rubric.disclosure[0]?.text).not.toBe(other.disclosure[0]?.text);
    }
  });
});

const given = givenReport();
describe.runIf(given !== null)("the starter beside the hiring report", () => {
  const parsed = parseReport(given?.text ?? "");
  const report = "report" in parsed ? parsed.report : null;

  it("cites each line under the section it stands in", () => {
    const cited = JSON.stringify(rubrics).matchAll(/\{"section":"([^"]*)","line":(\d+)\}/gu);
    for (const [, section, line] of cited)
      expect(report && sectionAt(report, Number(line))).toBe(section);
  });

  it("repeats no sentence of it: nowhere the same seven words in a row", () => {
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = (text: string) =>
      words(text)
        .map((_, index, all) => all.slice(index, index + 7).join(" "))
        .slice(0, -6);
    const said = new Set(runs(given?.text ?? ""));
    const written = [...rubrics.map(([, rubric]) => rubric), starter.base].flatMap(
      (rubric) => JSON.stringify(rubric).match(/"text":"[^"]*"/gu) ?? [],
    );
    const repeated = written.filter((text) => runs(text.slice(8, -1)).some((run) => said.has(run)));
    expect(repeated).toEqual([]);
  });
});
