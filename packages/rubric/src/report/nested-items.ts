import type { Section } from "./section.ts";
import type { Line } from "./read-lines.ts";

/** So many columns further in than the items around it, an item belongs to the one above it. */
export const DEEPER = 2;

/**
 * The items of a section that stand beneath another item, such as notes under a stage's name. Among
 * questions and answers there are none: there an item is an answer, or a question.
 */
export function nestedItems({ reading, lines }: Pick<Section, "reading" | "lines">): Set<Line> {
  const nested = new Set<Line>();
  if (reading === "candidateQuestions") return nested;
  let outermost: number | null = null;
  for (const line of lines) {
    if (line.wrapped) continue;
    if (!line.bullet) outermost = null;
    else if (outermost !== null && line.indent >= outermost + DEEPER) nested.add(line);
    else outermost = line.indent;
  }
  return nested;
}
