import Papa from "papaparse";

/** One candidate as they stand in a text: raw words by field, and the line that they begin on. */
export type Line = {
  line: number;
  name: string;
  email: string;
  phone: string;
  cv: string;
  record: string;
  source: string;
  internal: string;
  problems: string[];
};

type Field = keyof Omit<Line, "line" | "problems">;
type Row = { line: number; cells: string[]; problems: string[] };

const HEADERS: Record<Field | "first" | "last", readonly string[]> = {
  name: ["name", "full name", "candidate", "candidate name"],
  first: ["first name", "given name", "forename"],
  last: ["last name", "family name", "surname"],
  email: ["email", "e mail", "mail", "email address", "e mail address"],
  phone: ["phone", "telephone", "tel", "mobile", "phone number"],
  cv: ["cv", "resume", "résumé", "cv link", "cv url", "resume link", "resume url"],
  record: ["link", "url", "record", "record url", "record link", "profile"],
  source: ["source"],
  internal: ["internal", "is internal", "internal candidate"],
};

/**
 * Reads what somebody pasted: a table with a header row (commas, semicolons or tabs between its cells), or plain
 * lines such as `Name <mail>` or `Name, mail`. Empty lines are passed over. Never throws.
 */
export function readLines(text: string): Line[] {
  const clean = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const table = readTable(clean);
  const [header, ...rows] = table;
  const columns = header?.cells.map(columnOf) ?? [];
  const isTable = columns.includes("name") || columns.includes("email") || columns.includes("last");
  return isTable ? rows.map((row) => fromRow(row, columns)) : plainLines(clean);
}

function columnOf(cell: string): Field | "first" | "last" | null {
  const word = cell
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[\s_\-.:]+/g, " ")
    .trim();
  const found = Object.entries(HEADERS).find(([, names]) => names.includes(word));
  return (found?.[0] as Field | "first" | "last" | undefined) ?? null;
}

/** Rows with the line that each begins on: a quoted cell may hold line breaks. */
function readTable(text: string): Row[] {
  const rows: Row[] = [];
  let start = 0;
  Papa.parse<string[]>(text, {
    newline: "\n",
    step({ data, errors, meta }) {
      const line = text.slice(0, start).split("\n").length;
      start = meta.cursor;
      const cells = data.map((cell) => cell.trim());
      if (cells.every((cell) => cell === "")) return;
      const isBroken = errors.some((error) => error.type === "Quotes");
      rows.push({
        line,
        cells,
        problems: isBroken ? ["A quotation mark in this line is not closed, or stands alone."] : [],
      });
    },
  });
  return rows;
}

function fromRow({ line, cells, problems }: Row, columns: ReturnType<typeof columnOf>[]): Line {
  const cell = (field: Field | "first" | "last") => cells[columns.indexOf(field)] ?? "";
  const read = emptyLine(line, problems);
  for (const field of Object.keys(read) as (keyof Line)[])
    if (field !== "line" && field !== "problems") read[field] = cell(field);
  if (read.name === "") read.name = `${cell("first")} ${cell("last")}`.trim();
  return read;
}

function plainLines(text: string): Line[] {
  return text.split("\n").flatMap((one, index) => {
    const [row] = readTable(one.trim());
    return row === undefined ? [] : [fromPlain({ ...row, line: index + 1 })];
  });
}

/** Sorts the parts of a line by what they look like; what looks like nothing else is the name. */
function fromPlain({ line, cells, problems }: Row): Line {
  const read = emptyLine(line, problems);
  const name: string[] = [];
  for (const cell of cells) {
    const bracketed = /^(.*)<([^<>]*)>\s*$/s.exec(cell);
    if (bracketed !== null) {
      name.push(bracketed[1]?.trim() ?? "");
      read.email = bracketed[2]?.trim() ?? "";
    } else if (/^https?:\/\//i.test(cell)) read.record = cell;
    else if (cell.includes("@") && !/\s/.test(cell)) read.email = cell.replace(/^mailto:/i, "");
    else if (/^[+(]?\d[\d\s()./-]{4,}$/.test(cell)) read.phone = cell;
    else name.push(cell);
  }
  read.name = name.filter((part) => part !== "").join(", ");
  return read;
}

function emptyLine(line: number, problems: string[]): Line {
  return {
    line,
    name: "",
    email: "",
    phone: "",
    cv: "",
    record: "",
    source: "",
    internal: "",
    problems,
  };
}
