import { reportLinesOf } from "./provenance-lines.ts";
import type { Report } from "./report/report.ts";
import type { Rubric } from "./rubric.ts";

/** An element of a report that nothing in a rubric comes from. */
export type LeftOut = {
  kind: "stage" | "signal" | "anti-signal" | "skill" | "scenario" | "artifact" | "advice";
  text: string;
  lines: number[];
};

/**
 * What a rubric does not take from the report, of the kinds that make cards and kits. The report's
 * market, pay and preparation lines are not for interviewing and never listed.
 */
export function elementsLeftOut(report: Report, rubric: Rubric): LeftOut[] {
  const used = reportLinesOf(rubric);
  const one = (kind: LeftOut["kind"], said: readonly { text: string; line: number }[]): LeftOut[] =>
    said.map(({ text, line }) => ({ kind, text, lines: [line] }));
  const all: LeftOut[] = [
    ...report.stages.map(({ name, line }): LeftOut => ({
      kind: "stage",
      text: name,
      lines: [line],
    })),
    ...one("signal", report.signals),
    ...one("anti-signal", report.antiSignals),
    ...report.skills.map(({ skill, line }): LeftOut => ({
      kind: "skill",
      text: skill,
      lines: [line],
    })),
    ...one("scenario", report.scenarios),
    ...report.artifacts.map(({ text, lines }): LeftOut => ({ kind: "artifact", text, lines })),
    ...one("advice", report.advice),
  ];
  return all.filter(({ lines }) => !lines.some((line) => used.has(line)));
}
