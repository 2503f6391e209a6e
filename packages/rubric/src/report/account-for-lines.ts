import type { Report } from "./report.ts";

/**
 * Where each line of a report ended: line number → the names of what holds it ("sections" for the
 * title and headings, "other", or a list of the report). One name each, where the parser is right.
 */
export function accountForLines(report: Report): Map<number, string[]> {
  const holders = new Map<number, string[]>();
  for (const [name, elements] of Object.entries(report)) {
    if (!Array.isArray(elements)) continue;
    for (const element of elements) {
      for (const line of "lines" in element ? element.lines : [element.line]) {
        holders.set(line, [...(holders.get(line) ?? []), name]);
      }
    }
  }
  return holders;
}
