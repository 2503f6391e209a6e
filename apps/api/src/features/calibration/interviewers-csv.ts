import type { CalibrationReport, InterviewerDifference } from "@evenhand/contract/calibration";

const HEAD = [
  "interviewer",
  "points from the panel",
  "likely range from",
  "likely range to",
  "half range from",
  "half range to",
  "ratings",
  "candidates",
  "shared candidates",
  "not enough because",
];

/** The figure of interviewers as comma-separated values; null where nothing is shown about single persons. */
export function interviewersCsv({ differences }: CalibrationReport): string | null {
  const { interviewers } = differences;
  if ("notEnough" in interviewers) return null;
  return [HEAD, ...interviewers.map(cellsOf)]
    .map((cells) => `${cells.map(cell).join(",")}\r\n`)
    .join("");
}

function cellsOf(one: InterviewerDifference): (string | number)[] {
  const { difference } = one;
  const numbers =
    "notEnough" in difference
      ? ["", "", "", "", ""]
      : [difference.points, ...difference.range, ...difference.likely].map((value) =>
          value.toFixed(3),
        );
  const because =
    "notEnough" in difference
      ? difference.notEnough.because
          .map((part) => (typeof part === "string" ? part : part.name))
          .join("")
      : "";
  return [one.name, ...numbers, one.ratings, one.candidates, one.shared, because];
}

/** A spreadsheet takes some beginnings for a formula: a text gets an apostrophe before them, a number never does. */
function cell(value: string | number): string {
  const text = String(value);
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  const safe = !isNumber && /^[=+\-−@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
