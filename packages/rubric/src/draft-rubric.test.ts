import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRubric } from "./check-rubric.ts";
import { draftRubric } from "./draft-rubric.ts";
import { elementsLeftOut } from "./elements-left-out.ts";
import { reportLinesOf } from "./provenance-lines.ts";
import { arbitraryReport } from "./report/arbitrary-report.ts";
import { parseReport } from "./report/parse-report.ts";
import { sectionAt, type Report } from "./report/report.ts";
import { Rubric } from "./rubric.ts";
import { hiringReports, SAMPLE_REPORTS } from "./sample-reports/hiring-report-texts.ts";
import { emptyScorecard } from "./empty-scorecard.ts";
import { scorecardFor } from "./scorecard-form.ts";

function reportOf({ text }: { text: string }): Report {
  const parsed = parseReport(text);
  if ("problems" in parsed) throw new Error(parsed.problems.join(" "));
  return parsed.report;
}

const reports = [...hiringReports(), ...SAMPLE_REPORTS].map(
  (given) => [given.name, reportOf(given)] as const,
);

describe.each(reports)("the draft of %s", (_, report) => {
  const drafts = report.settings.map(({ name }) => draftRubric(report, name));

  it("is a rubric for each of its settings, always the same one", () => {
    expect(drafts.length).toBeGreaterThan(0);
    for (const draft of drafts) {
      expect(Rubric.parse(draft)).toEqual(draft);
      expect(draftRubric(report, draft.setting ?? "")).toEqual(draft);
    }
  });

  it("rates the common criteria in every stage, with two to four core prompts", () => {
    for (const { stages, criteria } of drafts) {
      const common = criteria.filter((criterion) => criterion.common).map(({ id }) => id);
      expect(common).toHaveLength(2);
      for (const stage of stages) {
        expect(stage.criteria.map(({ criterion }) => criterion)).toEqual(
          expect.arrayContaining(common),
        );
        expect(stage.corePrompts.length).toBeGreaterThanOrEqual(2);
        expect(stage.corePrompts.length).toBeLessThanOrEqual(4);
      }
    }
  });

  it("keeps the report's phrase at point 3 and says that the other anchors are ours", () => {
    const phrases = new Map(report.skills.map(({ line, good }) => [line, good]));
    for (const { criteria } of drafts)
      for (const { anchors } of criteria)
        for (const { point, text, origin } of anchors) {
          if (origin.from === "team") continue;
          expect(point).toBe(3);
          expect(text).toContain(
            phrases.get(origin.places[0]?.line ?? 0) ?? "shown in an instance",
          );
        }
  });

  it("names the report's own section with every line it cites", () => {
    const cited = JSON.stringify(drafts).matchAll(/\{"section":"([^"]*)","line":(\d+)\}/gu);
    for (const [, section, line] of cited) expect(sectionAt(report, Number(line))).toBe(section);
  });

  it("can be published once every criterion has its own point 1", () => {
    for (const draft of drafts) {
      const blocking = checkRubric(draft).filter(({ severity }) => severity === "blocks");
      expect(blocking.filter(({ code }) => code !== "point-1-not-its-own")).toEqual([]);
    }
  });

  it("makes a card for each stage at each level", () => {
    for (const draft of drafts)
      for (const stage of draft.stages)
        for (const level of draft.levels) {
          const made = scorecardFor(draft, stage.id, level.id);
          expect("form" in made && emptyScorecard(made.form).ratings.length).toBeGreaterThan(1);
        }
  });

  it("accounts for every element it leaves out", () => {
    for (const draft of drafts) {
      const used = reportLinesOf(draft);
      const left = elementsLeftOut(report, draft);
      expect(left.every(({ kind }) => kind === "artifact")).toBe(true);
      for (const { lines } of left) expect(lines.some((line) => used.has(line))).toBe(false);
    }
  });
});

describe("draftRubric", () => {
  const [sample] = SAMPLE_REPORTS;
  const report = reportOf(sample ?? { text: "" });

  it("flags what it mapped by words, with its score", () => {
    const draft = draftRubric(report, report.settings[0]?.name ?? "");
    const flagged = checkRubric(draft).filter(({ code }) => code === "mapping-not-reviewed");
    const byWords = draft.stages.flatMap(({ criteria, signals, corePrompts, probes, artifacts }) =>
      [...criteria, ...signals, ...corePrompts, ...probes, ...artifacts].filter(
        ({ mapping }) => mapping.by === "words",
      ),
    );
    expect(byWords.length).toBeGreaterThan(5);
    expect(flagged).toHaveLength(byWords.length);
    expect(flagged.some(({ sentence }) => /shares the words? .+ \(\d+ %\)/u.test(sentence))).toBe(
      true,
    );
  });

  it("asks for a point 1 of its own for every skill that only the report knows", () => {
    const draft = draftRubric(report, report.settings[0]?.name ?? "");
    const asked = checkRubric(draft).filter(({ code }) => code === "point-1-not-its-own");
    expect(asked.map(({ path }) => path[1])).toEqual(
      expect.arrayContaining(["shift-planning", "coaching", "equipment"]),
    );
  });

  it("links a signal only to stages that share at least half of what the best one shares", () => {
    const bare = parseReport(
      [
        "Hiring Loop",
        "- Ward round — vital signs, wound care",
        "- Paper — vital forms",
        "- Talk — wound and vital care",
        "Signals",
        "- Vital signs, wound care, diet, rest",
      ].join("\n"),
    );
    if ("problems" in bare) throw new Error(bare.problems.join(" "));
    const links = draftRubric(bare.report, "Ward").stages.map(({ signals }) =>
      signals.map(({ weight }) => weight),
    );
    expect(links).toEqual([[1], [], [2]]);
  });

  it("lets a work sample go to the stage of the skill it proves, or out", () => {
    const draft = draftRubric(report, report.settings[0]?.name ?? "");
    const coached = draft.stages.find(({ criteria }) =>
      criteria.some(({ criterion }) => criterion === "coaching"),
    );
    expect(coached?.artifacts.map(({ text }) => text)).toContain("Training plan for a new starter");
    const scores = draft.stages.flatMap(({ artifacts }) =>
      artifacts.flatMap(({ mapping }) => (mapping.by === "words" ? mapping.score : [])),
    );
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0.15);
  });

  it("finds a setting by its beginning, whatever its letters' case", () => {
    const name = report.settings[0]?.name ?? "";
    expect(draftRubric(report, ` ${name.toUpperCase()} `).setting).toBe(name);
    expect(draftRubric(report, name.slice(0, 6)).setting).toBe(name);
  });

  it("lists the settings there are when asked for another", () => {
    expect(() => draftRubric(report, "Moon base")).toThrow(
      `The hiring report has no setting “Moon base”; it has ${report.settings.map(({ name }) => `“${name}”`).join(", ")}.`,
    );
    expect(() => draftRubric(report, "")).toThrow(RangeError);
  });

  it("cuts a report that is far too long, and says what it left out", () => {
    const { skills, ...rest } = report;
    const many = Array.from({ length: 5000 }, (_, index) => ({
      skill: "Lifting",
      good: "Lifts ".repeat(1500),
      proof: "",
      line: 10_000 + index,
    }));
    const long = { ...rest, skills: [...skills, ...many] };
    const draft = draftRubric(long, report.settings[0]?.name ?? "");
    expect(Rubric.safeParse(draft).error).toBeUndefined();
    expect(elementsLeftOut(long, draft).filter(({ kind }) => kind === "skill").length).toBe(
      5000 + skills.length - 200,
    );
  });

  it("drafts a rubric from any report, with no id twice and no reference to nothing", () => {
    const broken = new Set(["duplicate-id", "unknown-reference", "repeated-reference"]);
    fc.assert(
      fc.property(arbitraryReport, (any) => {
        const draft = draftRubric(any, any.settings[0]?.name ?? "Anywhere");
        expect(Rubric.parse(draft)).toEqual(draft);
        expect(checkRubric(draft).filter(({ code }) => broken.has(code))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
