/** A table that was refused; the message names the file, the line and what is wanted. */
export class BadTable extends Error {
  override readonly name = "BadTable";
}

type Visit = (cells: readonly string[], line: number) => void;

/**
 * Splits CSV text (RFC 4180) into records, each with the 1-based line on which it starts.
 * Empty lines at the end are dropped. Throws BadTable on a quote out of place.
 */
export function scanCsv(text: string, source: string, visit: Visit): void {
  const end = endOfContent(text);
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let line = 1;
  while (at < end) {
    const newline = text.indexOf("\n", at);
    const stop = newline === -1 || newline > end ? end : newline;
    const plain = text.slice(at, text[stop - 1] === "\r" && stop > at ? stop - 1 : stop);
    if (plain.includes('"')) {
      const record = readQuoted(text, at, end, line, source);
      visit(record.cells, line);
      at = record.next;
      line += record.lines;
    } else {
      if (plain.includes("\r")) {
        throw new BadTable(
          `${source}, line ${line}: a carriage return inside a row; want LF or CRLF`,
        );
      }
      visit(plain.split(",").map(trim), line);
      at = stop + 1;
      line += 1;
    }
  }
}

function trim(cell: string): string {
  return cell.trim();
}

function endOfContent(text: string): number {
  let end = text.length;
  while (end > 0 && (text[end - 1] === "\n" || text[end - 1] === "\r")) end -= 1;
  return end;
}

interface QuotedRecord {
  cells: string[];
  next: number;
  lines: number;
}

function readQuoted(
  text: string,
  start: number,
  end: number,
  line: number,
  source: string,
): QuotedRecord {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    while (text[at] === " ") at += 1;
    if (at < end && text[at] === '"') {
      const closed = closingQuote(text, at + 1, end);
      if (closed === -1) {
        throw new BadTable(`${source}, line ${line}: a quote is opened and never closed`);
      }
      const inside = text.slice(at + 1, closed);
      lines += inside.split("\n").length - 1;
      cells.push(inside.replaceAll('""', '"').trim());
      at = closed + 1;
      while (text[at] === " ") at += 1;
    } else {
      const from = at;
      while (at < end && !",\n".includes(text[at] ?? "")) at += 1;
      const bare = text.slice(from, at);
      if (bare.includes('"')) {
        throw new BadTable(
          `${source}, line ${line}, column ${cells.length + 1}: got ${bare.trim()}, want the whole cell in quotes`,
        );
      }
      cells.push(bare.trim());
    }
    if (text[at] === "\r" && (text[at + 1] === "\n" || at + 1 >= end)) at += 1;
    if (at >= end || text[at] === "\n") return { cells, next: at + 1, lines };
    if (text[at] !== ",") {
      throw new BadTable(
        `${source}, line ${line}, column ${cells.length}: text after the closing quote; want a comma`,
      );
    }
    at += 1;
  }
}

function closingQuote(text: string, from: number, end: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && at < end) {
    if (text[at + 1] !== '"') return at;
    at = text.indexOf('"', at + 2);
  }
  return -1;
}
