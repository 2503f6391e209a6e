import { LONGEST_ITEM, type Line } from "./read-lines.ts";

/** Whether a line goes on with the item above it: no mark of its own, and further in than that one's. */
export function goesOn(line: Line, before: Line | undefined): boolean {
  if (!before || line.bullet || line.marked || line.text.includes("|")) return false;
  if (line.number !== before.number + 1) return false;
  return before.wrapped
    ? line.indent === before.indent
    : before.bullet && line.indent > before.indent;
}

/** The lines with the text of an item whole that goes on in lines of its own. */
export function withItemsWhole(lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  let item = -1;
  for (const line of lines) {
    const said = whole[item];
    if (line.wrapped && said) whole[item] = { ...said, text: joined(said.text, line.text) };
    else item = whole.length;
    whole.push(line);
  }
  return whole;
}

function joined(text: string, more: string): string {
  const all = `${text} ${more}`;
  return all.length <= LONGEST_ITEM ? all : text;
}
