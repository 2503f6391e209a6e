import * as z from "zod/mini";

/**
 * A backup is JSON Lines under gzip: the opening, then each section as its beginning, its rows (arrays) and its
 * end, then the closing. Whoever has `zcat` can read it.
 */
export const Opening = z.strictObject({
  evenhand: z.literal("backup"),
  format: z.literal(1),
  madeAt: z.string(),
  /** The names of the migrations: which schema this is. */
  schema: z.array(z.string()),
  postgres: z.string(),
});
export type Opening = z.infer<typeof Opening>;

export const Beginning = z.strictObject({
  table: z.string(),
  organisation: z.nullable(z.string()),
  columns: z.array(z.string()),
});
export type Beginning = z.infer<typeof Beginning>;

export const End = z.strictObject({ rows: z.int(), sha256: z.string() });
export type End = z.infer<typeof End>;

export const Closing = z.strictObject({
  sections: z.int(),
  rows: z.int(),
  /** The head of each audit chain at that moment. */
  chains: z.array(z.strictObject({ chain: z.string(), position: z.string(), hash: z.string() })),
  /** Of every line before this one. */
  sha256: z.string(),
});
export type Closing = z.infer<typeof Closing>;

/** The file is not a backup, or not a whole one. */
export class DamagedBackup extends Error {}

/** Splits bytes into lines of text. Not `readline`, which also splits at U+2028, which people do type. */
export async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  for await (const chunk of source) {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, at));
      yield Buffer.concat(parts).toString();
      parts = [];
      from = at + 1;
    }
    parts.push(chunk.subarray(from));
  }
  if (Buffer.concat(parts).length > 0) throw new DamagedBackup("it ends in the middle of a line");
}

/** One line as what is expected at its place. @throws DamagedBackup */
export function parseLine<T extends z.ZodMiniType>(
  shape: T,
  line: string | undefined,
  what: string,
): z.infer<T> {
  if (line === undefined) throw new DamagedBackup(`it ends where ${what} is expected`);
  const parsed = z.safeParse(shape, parseJson(line));
  if (parsed.success) return parsed.data;
  throw new DamagedBackup(`${what} is expected where something else stands`);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
