import type { AccuracyReport } from "../accuracy/accuracy.ts";
import type { AccuracyPart, Cronbach } from "../accuracy/cronbach.ts";
import type { Distance } from "../accuracy/distance.ts";
import { isNotEnough, type NotEnough } from "../not-enough.ts";
import { decimals, findingsText, missingText, rangeText } from "./report-text.ts";
import { textTable } from "./text-table.ts";

/** The report as tables a person reads. */
export function accuracyText(report: AccuracyReport): string {
  const { design, reading, cronbach, distance, findings } = report;
  const head = `${design.pairs} ratings beside the reference: ${design.candidates} candidates, ${design.criteria} criteria\n\n${reading}\n`;
  return [head, partsText(cronbach), distanceText(distance)].join("\n") + findingsText(findings);
}

function partsText(cronbach: Cronbach | NotEnough): string {
  if (isNotEnough(cronbach)) return `Components: ${missingText(cronbach)}\n`;
  const { elevation, total } = cronbach;
  const rows = [
    [
      `elevation (difference ${decimals(elevation.difference)}, ${rangeText(elevation.interval)})`,
      decimals(elevation.squared),
    ],
    partRow("differential elevation: candidates", cronbach.differentialElevation),
    partRow("stereotype accuracy: pattern over criteria", cronbach.stereotypeAccuracy),
    partRow("differential accuracy: who is good at what", cronbach.differentialAccuracy),
    ["together: mean squared difference", decimals(total.squared), rangeText(total.interval)],
  ];
  return textTable(["component", "squared", "95 % interval", "correlation", "sd ratio"], rows);
}

function partRow(name: string, part: AccuracyPart): string[] {
  const short = (value: { readonly estimate: number } | NotEnough): string =>
    isNotEnough(value) ? "-" : decimals(value.estimate);
  return [
    name,
    decimals(part.squared),
    rangeText(part.interval),
    short(part.correlation),
    short(part.sdRatio),
  ];
}

function distanceText(distance: Distance | NotEnough): string {
  if (isNotEnough(distance)) return `Distance: ${missingText(distance)}\n`;
  const { meanAbsolute, rootMeanSquare, exact, withinOne } = distance;
  const rows = [
    ["mean absolute difference", decimals(meanAbsolute.estimate), rangeText(meanAbsolute.interval)],
    ["root mean squared difference", decimals(rootMeanSquare), ""],
    ["share equal", decimals(exact.estimate), rangeText(exact.interval)],
    ["share within one point", decimals(withinOne.estimate), rangeText(withinOne.interval)],
  ];
  return textTable(["distance", "estimate", "95 % interval"], rows);
}
