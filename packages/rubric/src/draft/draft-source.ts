import type { Origin } from "../origin.ts";
import { fromPlaces } from "../provenance.ts";
import { sectionAt, type Report } from "../report/report.ts";
import type { Ids } from "./slug.ts";

/** What every part of a draft is made from: the report, and the ids given so far. */
export type DraftSource = { readonly report: Report; readonly ids: Ids };

/** The origin of what the report says on these lines. */
export function originOf(report: Report, ...lines: number[]): Origin {
  return fromPlaces(...lines.map((line) => ({ section: sectionAt(report, line), line })));
}
