export type CsvCell = string | number;

/** Rows as comma-separated values, with the line ends of RFC 4180. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((cells) => `${cells.map(cellText).join(",")}\r\n`).join("");
}

/** Gives the browser a text as a file. */
export function downloadCsv(fileName: string, rows: readonly (readonly CsvCell[])[]): void {
  // The mark at the beginning tells spreadsheets that it is UTF-8.
  const blob = new Blob(["\uFEFF", csvText(rows)], { type: "text/csv;charset=utf-8" });
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: url, download: fileName });
  link.click();
  URL.revokeObjectURL(url);
}

/** A spreadsheet takes some beginnings for a formula: a text gets an apostrophe before them, a number never does. */
function cellText(value: CsvCell): string {
  const text = typeof value === "number" ? String(Number(value.toFixed(3))) : value;
  const safe = typeof value === "string" && /^[=+\-−@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
