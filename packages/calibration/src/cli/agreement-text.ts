import type { AgreementReport } from "../agreement/agreement.ts";
import type { Interval } from "../agreement/coefficient.ts";
import { isNotEnough, type NotEnough } from "../not-enough.ts";
import { decimals, findingsText, missingText, rangeText } from "./report-text.ts";
import { textTable } from "./text-table.ts";

type Value =
  | { readonly estimate: number; readonly interval?: Interval | NotEnough; readonly se?: number }
  | NotEnough;

/** The report as tables a person reads. */
export function agreementText(report: AgreementReport): string {
  const { design, primary, percent, icc, pairs } = report;
  const rows: string[][] = [
    row("percent, exact", percent.exact),
    row("percent, within one point", percent.adjacent),
    row("percent, every rater the same", percent.everyRaterExact),
    row("percent, every rater within one", percent.everyRaterWithinOne),
    ...byName("Cohen's kappa", report.cohen),
    ...byName("Fleiss's kappa", report.fleiss),
    ...byName("Conger's kappa", report.conger),
    row("Light's kappa", report.light),
    ...byName("Brennan-Prediger", report.brennanPrediger),
    ...byName("Gwet", report.gwet),
    ...byName("Krippendorff's alpha", report.krippendorff),
    ...byName("intraclass", icc),
    row("Kendall's W", report.kendallW),
  ];
  const table = textTable(["coefficient", "estimate", "s.e.", "95 % interval"], rows);
  const head = [
    `${design.units} units, ${design.raters} raters, ${design.marks} marks, ${design.missing} missing, scale ${design.categories.join(" ")}`,
    "",
    `First: ${primary.name}, because ${primary.because}.`,
    primary.reading,
    "",
  ].join("\n");
  return `${head}\n${table}\n${testsText(icc)}${pairsText(pairs)}${sessionsText(report.sessions)}${findingsText(report.findings)}`;
}

function row(name: string, value: Value): string[] {
  if (isNotEnough(value)) return [name, "-", "", missingText(value)];
  const { estimate, se, interval } = value;
  return [
    name,
    decimals(estimate),
    se === undefined ? "" : decimals(se),
    interval === undefined ? "" : rangeText(interval),
  ];
}

function byName(title: string, values: Readonly<Record<string, Value>> | NotEnough): string[][] {
  if (isNotEnough(values)) return [[title, "-", "", missingText(values)]];
  return Object.entries(values).map(([name, value]) => row(`${title}, ${name}`, value));
}

function testsText(icc: AgreementReport["icc"]): string {
  if (isNotEnough(icc)) return "";
  const rows = Object.entries(icc).flatMap(([name, value]) => {
    if (isNotEnough(value) || isNotEnough(value.test)) return [];
    const { f, df1, df2, p } = value.test;
    return [[name, value.mcGrawWongName, decimals(f), String(df1), String(df2), decimals(p, 5)]];
  });
  return `${textTable(["intraclass", "also", "F", "df1", "df2", "p"], rows)}\n`;
}

function pairsText(pairs: AgreementReport["pairs"]): string {
  if (isNotEnough(pairs)) return "";
  const short = (value: Value): string => (isNotEnough(value) ? "-" : decimals(value.estimate));
  const rows = pairs.map((pair) => [
    `${pair.a} and ${pair.b}`,
    String(pair.units),
    short(pair.exact),
    short(pair.adjacent),
    short(pair.kappa),
    short(pair.kappaQuadratic),
    short(pair.pearson),
    short(pair.meanDifference),
  ]);
  return textTable(
    ["pair", "units", "exact", "within 1", "kappa", "kappa²", "correlation", "difference"],
    rows,
  );
}

function sessionsText(sessions: AgreementReport["sessions"]): string {
  if (isNotEnough(sessions)) return "";
  const { sameSession, separateSessions, difference, reading } = sessions;
  const rows = (
    [
      ["in one session", sameSession],
      ["in separate sessions", separateSessions],
      ["difference", difference],
    ] as const
  ).map(([name, found]) => {
    if (isNotEnough(found)) return [name, missingText(found)];
    const pairs = "pairs" in found ? String(found.pairs) : "";
    return [name, pairs, ...[found.exact, found.kappa].flatMap(valueAndRange)];
  });
  const header = ["pairs of marks", "pairs", "exact", "95 % interval", "kappa", "95 % interval"];
  return `\n${textTable(header, rows)}\n${reading}\n`;
}

function valueAndRange(value: Value): string[] {
  if (isNotEnough(value)) return ["-", missingText(value)];
  return [decimals(value.estimate), value.interval ? rangeText(value.interval) : ""];
}
