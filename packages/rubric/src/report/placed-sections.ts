import { knownSectionIn, partAfter } from "./known-section.ts";
import type { Reading, ReportSection } from "./report-sections.ts";
import type { Report } from "./report.ts";

/** A heading, and how the lines under it are read; `groups` items of the list it stands in. */
export type Placed = Report["sections"][number] & { reading: Reading; groups: boolean };

export function placedSections({ sections, settings, stages, levels }: Report): Placed[] {
  const named = [...settings, ...stages, ...levels].map(({ line }) => line);
  let part: ReportSection | null = null;
  const known = sections.map(({ heading }) => {
    const section = knownSectionIn(part, heading);
    part = partAfter(part, section);
    return section;
  });
  let reading: Reading = "prose";
  return sections.map(({ heading, line }, index) => {
    const next = sections.find((_, other) => other > index && known[other])?.line ?? Infinity;
    const groups = !known[index] && named.some((element) => element > line && element < next);
    if (!groups) reading = known[index]?.reading ?? "prose";
    return { heading, line, reading, groups };
  });
}

/** How the section is read in which a line stands. */
export function readingAt(sections: readonly Placed[], line: number): Reading {
  return sections.findLast((section) => section.line <= line)?.reading ?? "prose";
}
