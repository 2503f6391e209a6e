import { LONGEST_ITEM, type Line } from "./read-lines.ts";

const PIPE = /(?<!\\)\|/;

type Row = Pick<Line, "raw" | "text" | "bullet">;

/**
 * The cells of a row with or without its outer pipes, where `\|` is a pipe. A pasted table has tabs
 * between them, or wide spaces; `[]` where the line is no row.
 */
export function cells({ raw, bullet }: Row): string[] {
  if (bullet || raw.length > LONGEST_ITEM) return [];
  const row = raw.trim();
  if (PIPE.test(row)) return atLeastTwo(splitAtPipes(row).map(plainCell));
  if (row.includes("\t")) return atLeastTwo(aligned(row.split("\t").map(plainCell)));
  return splitAtWideSpaces(row).map(plainCell);
}

/** "|---|:---:|" */
export function isRule({ text }: Pick<Line, "text">): boolean {
  return text.includes("|") && text.includes("--") && /^[\s|:–—-]+$/.test(text);
}

function splitAtPipes(row: string): string[] {
  const parts = row.split(PIPE);
  const hasOuter = row.startsWith("|");
  const isClosed = row.endsWith("|") && !row.endsWith("\\|") && (hasOuter || parts.length > 2);
  return parts.slice(hasOuter ? 1 : 0, isClosed ? -1 : parts.length);
}

/** Two spaces are wide between three cells; between two, which sentences may be, it takes three. */
function splitAtWideSpaces(row: string): string[] {
  if (!/\S\s{2}/u.test(row)) return [];
  const parts = row.split(/\s{2,}/u);
  const isProse = parts.slice(0, -1).some((part) => /[.!?:]$/.test(part));
  if (isProse || (parts.length === 2 && !/\S\s{3}/u.test(row))) return [];
  return parts;
}

/** More than one tab may stand between two cells to align them. */
function aligned(parts: string[]): string[] {
  const full = parts.filter((part) => part !== "");
  return full.length === 3 ? full : parts;
}

function plainCell(cell: string): string {
  return cell.replaceAll("\\|", "|").replaceAll("**", "").replace(/\s+/gu, " ").trim();
}

function atLeastTwo(parts: string[]): string[] {
  return parts.length < 2 ? [] : parts;
}
