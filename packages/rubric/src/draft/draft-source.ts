import type { Origin } from "../origin.ts";
import { LIMITS } from "../limits.ts";
import { fromPlaces } from "../provenance.ts";
import { sectionAt, type Report } from "../report/report.ts";
import type { Ids } from "./slug.ts";

/** What every part of a draft is made from: the report, and the ids given so far. */
export type DraftSource = { readonly report: Report; readonly ids: Ids };

/** The origin of what the report says on these lines. */
export function originOf(report: Report, ...lines: number[]): Origin {
  const places = lines.slice(0, LIMITS.places).map((line) => ({
    section: sectionAt(report, line).slice(0, LIMITS.section),
    line,
  }));
  return fromPlaces(...places);
}

/** A name of the report, cut where it is longer than a label may be. */
export function label(name: string): string {
  return name.length > LIMITS.label ? `${name.slice(0, LIMITS.label - 1)}…` : name;
}
