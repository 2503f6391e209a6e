import type { Placed } from "./placed-sections.ts";
import type { Report } from "./report.ts";
import { skillColumns, tableHeading } from "./skill-columns.ts";
import { cells } from "./table-cells.ts";

type Skill = Report["skills"][number];

/** The cells of a skill in the order in which the heading of their table names the columns. */
export function skillRow({ skill, good, proof }: Skill, heading: RawRow | undefined): string {
  const columns = skillColumns(heading) ?? { skill: 0, good: 1, proof: 2 };
  const count = Math.max(3, heading ? cells(heading).length : 0);
  const row = Array.from({ length: count }, () => "");
  row[columns.skill] = skill;
  row[columns.good] = good;
  row[columns.proof] = proof;
  return `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** Where something stands beneath a skill: nothing does beneath the row of a table. */
export function skillItem({ skill, good, proof }: Skill): string {
  return `- ${[skill, good, proof].filter((words) => words !== "").join(" — ")}`;
}

type RawRow = Parameters<typeof cells>[0];

/** The heading of the table in which a line stands, if what else stands in its section has one. */
export function skillHeading(
  { other, skills }: Report,
  sections: readonly Placed[],
  line: number,
): RawRow | undefined {
  const from = sections.findLast((section) => section.line < line)?.line ?? 0;
  const to = sections.find((section) => section.line > line)?.line ?? Infinity;
  const rows = [
    ...other.map(({ text, bullet, line }) => ({ raw: text, text, bullet, line })),
    ...skills.map(({ line }) => ({ raw: "| | |", text: "| | |", bullet: false, line })),
  ];
  const within = rows.filter((row) => row.line > from && row.line < to);
  return tableHeading(within.sort((a, b) => a.line - b.line));
}
