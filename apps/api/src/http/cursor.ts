import { isId } from "../db/ids.ts";
import { refuse, type Refusal } from "./refusals.ts";

/** Keyset pages: the cursor is the sort key of the last row that was shown, as opaque text. */
export function writeCursor(key: string[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** The sort key of a cursor with `length` parts, of which the last is an id; a refusal where it is not one of ours. */
export function readCursor(cursor: string | undefined, length: number): string[] | null | Refusal {
  if (cursor === undefined) return null;
  const wrong = refuse(
    "invalid_input",
    "cursor: got something else, want the nextCursor of an earlier page.",
    {
      problems: [
        {
          path: "cursor",
          got: "something else",
          want: "the nextCursor of an earlier page",
          message: "cursor is not one of ours.",
        },
      ],
    },
  );
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const fits =
      Array.isArray(key) &&
      key.length === length &&
      key.every((part) => typeof part === "string" && !part.includes("\0")) &&
      isId(String(key.at(-1)));
    return fits ? (key as string[]) : wrong;
  } catch {
    return wrong;
  }
}

/** Cuts a page of `limit` from rows that were read with one more than that. */
export function cutPage<Row, Item>(
  rows: Row[],
  limit: number,
  present: (row: Row) => Item,
  key: (row: Row) => string[],
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(present),
    nextCursor: rows.length > limit && last !== undefined ? writeCursor(key(last)) : null,
  };
}
