import type { Finding } from "../finding.ts";
import type { Design } from "./primary-coefficient.ts";
import type { RatingTable } from "./rating-table.ts";

/** What a reader of the coefficients must know beside them. */
export function agreementFindings(
  table: RatingTable,
  design: Design,
  minimumUnits: number,
  gates: boolean,
): Finding[] {
  const findings: Finding[] = [];
  const { doubleRated, missing, completeUnits, units, categories, commonestShare } = design;
  if (doubleRated < minimumUnits) {
    findings.push({
      code: "few-units",
      message: `${doubleRated} units were marked by two raters or more; below ${minimumUnits} ${gates ? "no coefficient is shown" : "the intervals are too wide, and too rough, to lean on"}.`,
    });
  }
  if (missing > 0) {
    findings.push({
      code: "incomplete",
      message: `${missing} marks are missing. The intraclass correlations, Kendall's W and Light's kappa use the ${completeUnits} of ${units} units that every rater marked; the other coefficients use every pair of marks.`,
    });
  }
  if (commonestShare >= 0.8 && categories.length > 1) {
    findings.push({
      code: "one-point-prevails",
      message: `${Math.round(commonestShare * 100)} of 100 marks are the same point of the scale: kappa, alpha and the intraclass correlations are low here even where raters agree.`,
    });
  }
  const silent = table.raters.filter((_, r) => neverMarked(table, r));
  if (silent.length > 0) {
    findings.push({
      code: "rater-without-marks",
      message: `No marks at all: ${silent.join(", ")}.`,
    });
  }
  if (mixesSessions(table)) {
    findings.push({
      code: "mixed-sessions",
      message:
        "Marks of one room and of separate interviews stand side by side here; every coefficient but those under sessions takes both kinds of pairs together.",
    });
  }
  if (table.groups !== undefined) {
    findings.push({
      code: "grouped-units",
      message: `Standard errors count the ${new Set(table.groups).size} groups of units (the candidates), not the units, because units of one group rise and fall together.`,
    });
  }
  return findings;
}

/** Whether some units have marks of several sessions and some sessions several marks of a unit. */
function mixesSessions({ inSessions = [] }: RatingTable): boolean {
  const sessions = new Set(inSessions.map(({ unit, session }) => JSON.stringify([unit, session])));
  const units = new Set(inSessions.map(({ unit }) => unit));
  return sessions.size > units.size && sessions.size < inSessions.length;
}

function neverMarked(table: RatingTable, rater: number): boolean {
  return table.units.every((_, i) =>
    Number.isNaN(table.marks[i * table.raters.length + rater] ?? Number.NaN),
  );
}
