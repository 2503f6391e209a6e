/**
 * Rows as aligned text: the first column to the left, the others to the right, a rule below the
 * header. Width is counted in code points.
 */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((name, i) =>
    rows.reduce((widest, row) => Math.max(widest, width(row[i] ?? "")), width(name)),
  );
  const line = (cells: readonly string[]): string =>
    widths
      .map((wide, i) => pad(cells[i] ?? "", wide, i > 0))
      .join("  ")
      .trimEnd();
  const rule = widths.map((wide) => "-".repeat(wide)).join("  ");
  return [line(header), rule, ...rows.map(line)].map((text) => `${text}\n`).join("");
}

function width(cell: string): number {
  return Array.from(cell).length;
}

function pad(cell: string, wide: number, right: boolean): string {
  const blanks = " ".repeat(Math.max(0, wide - width(cell)));
  return right ? blanks + cell : cell + blanks;
}
