import { hasNamedItems } from "./named-items.ts";
import type { Line } from "./read-lines.ts";
import { cells } from "./table-cells.ts";
import type { Above } from "./wrapped-lines.ts";

/** The end of a sentence, or of a label. */
const ENDED = /[.!?:…][”"’')\]]*$/;
/** A word or sign at which nothing ends: what follows belongs to it. */
const OPEN =
  /(?:[,;(]| [/&+]|\b(?:and|or|nor|but|of|the|an?|to|for|with|without|in|on|at|by|from|into|as|than|that|which|who|whose|your|their|its|our|vs\.?|e\.g\.|i\.e\.))$/i;
/** "Then:", or "Then: …" */
const LABEL = /:$|^\p{Lu}[^.!?:]{0,40}: /u;
const GOES_ON = /^[(“"]?\p{Ll}/u;

/**
 * Whether a line without a mark and no further in goes on with the item right above it: where that has
 * not come to an end, and the line does not begin as a sentence; or where the text is wrapped at a
 * `width` and the line's first word had no room above. A label that follows a sentence does not. Behind
 * a name and a colon or a dash stands what is said of it.
 */
export function goesOnUnindented(
  line: Line,
  { before, reading }: Above,
  width: number | null,
): boolean {
  if (!before || !(before.bullet || before.wrapped) || !isNextText(line, before)) return false;
  const isName = hasNamedItems(reading) && before.bullet && /(?::| —)$/.test(before.text);
  if (isName && !line.text.endsWith(":")) return true;
  return (
    isUnfinished(before, line) || (isFull(before, line, width) && !isLabelBehind(line, before))
  );
}

/** Whether a line only goes on with the one above, as at the `width` of the text its sentence broke. */
export function isBroken(
  before: Line | undefined,
  line: Line | undefined,
  width: number | null,
): boolean {
  if (!before || !line || !isNextText(line, before)) return false;
  return isFull(before, line, width) && !ENDED.test(before.text);
}

/** A line whose sign marks no item of its list, but stands between two words: as text, with the sign. */
export function withoutFalseMark(line: Line, above: Above, width: number | null): Line {
  const { before, item, reading } = above;
  if (!before || !item || before.spaced || !/[–—→]/u.test(line.mark)) return line;
  if (item.mark === line.mark || ENDED.test(before.text)) return line;
  const isTail = line.mark === "—" && hasNamedItems(reading) && before === item;
  if (!isTail && !isFull(before, line, width)) return line;
  return { ...line, text: `${line.mark} ${line.text}`, bullet: false, mark: "" };
}

const LONGEST_WIDTH = 120;
const FEWEST_BREAKS = 5;

/** The width at which a text was wrapped, as in a mail: its sentences break only where it is reached. */
export function wrapWidth(lines: readonly Line[]): number | null {
  let width = 0;
  for (const line of lines) {
    const { length } = line.raw.trimEnd();
    if (length > width && cells(line).length === 0) width = length;
    if (width > LONGEST_WIDTH) return null;
  }
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || !isNextText(line, before) || !isUnfinished(before, line)) continue;
    if (!isFull(before, line, width)) return null;
    breaks++;
  }
  return breaks >= FEWEST_BREAKS ? width : null;
}

function isNextText(line: Line, before: Line): boolean {
  if (before.spaced || line.bullet || line.level > 0 || before.level > 0) return false;
  return /[\p{L}\p{N}]/u.test(line.text) && cells(line).length === 0;
}

function isUnfinished(before: Line, line: Line): boolean {
  if (line.text.endsWith(":")) return false;
  if (/^[—–→] /u.test(line.text)) return true;
  return OPEN.test(before.text) || (!ENDED.test(before.text) && GOES_ON.test(line.text));
}

function isFull(before: Line, line: Line, width: number | null): boolean {
  const [first = ""] = line.raw.trimStart().split(/\s/u, 1);
  return width !== null && before.raw.trimEnd().length + 1 + first.length > width;
}

function isLabelBehind(line: Line, before: Line): boolean {
  return LABEL.test(line.text) && ENDED.test(before.text);
}
