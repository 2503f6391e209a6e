import type { Reader } from "./found.ts";
import type { Line } from "./read-lines.ts";
import { skillColumns, tableHeading } from "./skill-columns.ts";
import { cells, isRule } from "./table-cells.ts";

/**
 * The rows of the table "skill, what good looks like, how to prove it", without its heading, in
 * whatever order that names its columns. Without one they stand in this order, as they do in a list:
 * "- Assessment — finds the baseline — case walkthrough".
 */
export function skillReader(lines: readonly Line[]): Reader {
  const heading = tableHeading(lines);
  const columns = skillColumns(heading);
  return (line) => {
    if (line === heading || isRule(line)) return null;
    if (line.bullet) return skillItem(line);
    const row = cells(line);
    const [first = "", second = "", ...further] = row;
    const at = (place: number) => row[place] ?? "";
    const { skill, good, proof } = columns
      ? { skill: at(columns.skill), good: at(columns.good), proof: at(columns.proof) }
      : { skill: first, good: second, proof: further.join(" | ") };
    return skill === "" || good === ""
      ? null
      : { skills: [{ skill, good, proof, line: line.number }] };
  };
}

function skillItem({ text, number }: Line): ReturnType<Reader> {
  const [skill = "", good = "", ...proof] = text.split(" — ");
  if (skill === "" || good === "") return null;
  return { skills: [{ skill, good, proof: proof.join(" — "), line: number }] };
}
