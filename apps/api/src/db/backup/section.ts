import { createHash, type Hash } from "node:crypto";
import { escapeIdentifier, type ClientBase } from "pg";
import type { KeptTable } from "./kept-tables.ts";

/** The rows of one table, of one organisation where it is a tenant table. */
export type Section = { table: KeptTable; orgId: string | null };

/** Enough to be quick, little enough that ten megabytes of attachments are never in memory at once. */
const BATCH_CHARACTERS = 2_000_000;
const MOST_ROWS = 2_000;

/** Text as PostgreSQL prints it reads back as the same value on every release, under these settings. */
export async function speakPlainly(client: ClientBase): Promise<void> {
  await client.query(`
    set local search_path = '';
    set local timezone = 'UTC';
    set local datestyle = 'ISO, YMD';
    set local intervalstyle = 'postgres';
    set local bytea_output = 'hex';
    set local extra_float_digits = 1`);
}

/** From here on the transaction sees this organisation's rows, or with null those of none. */
export async function speakFor(client: ClientBase, orgId: string | null): Promise<void> {
  await client.query("select set_config('app.org_id', $1, true)", [orgId ?? ""]);
}

/** Reads a section in batches of lines, each a JSON array of texts in the order of the columns. */
export async function* readSection(
  client: ClientBase,
  { table, orgId }: Section,
): AsyncGenerator<string[]> {
  await speakFor(client, orgId);
  const columns = table.columns.map((column) => `${escapeIdentifier(column.name)}::text`);
  const conditions = [table.where, table.tenant ? "org_id = $1" : null].filter(
    (condition) => condition !== null,
  );
  await client.query(
    `declare section no scroll cursor for
       select json_build_array(${columns.join(", ")})::text as line from ${table.sqlName}
       ${conditions.length === 0 ? "" : `where ${conditions.join(" and ")}`}
       order by ${table.orderBy}`,
    table.tenant ? [orgId] : [],
  );
  let rows = 10;
  for (;;) {
    const batch = await client.query<{ line: string }>(`fetch ${rows} from section`);
    const lines = batch.rows.map((row) => row.line);
    if (lines.length === 0) break;
    yield lines;
    const average = lines.reduce((sum, line) => sum + line.length, 0) / lines.length;
    rows = Math.max(1, Math.min(MOST_ROWS, Math.floor(BATCH_CHARACTERS / average)));
  }
  await client.query("close section");
}

/** Gathers lines and writes them as rows of a section, a batch at a time. */
export class SectionWriter {
  readonly #client: ClientBase;
  readonly #insert: string;
  #waiting: string[] = [];
  #characters = 0;

  constructor(client: ClientBase, { table }: Section) {
    this.#client = client;
    const names = table.columns.map((column) => escapeIdentifier(column.name)).join(", ");
    const values = table.columns.map((column, index) => `(line->>${index})::${column.type}`);
    this.#insert = `insert into ${table.sqlName} (${names})
      select ${values.join(", ")} from json_array_elements($1::json) line`;
  }

  async add(line: string): Promise<void> {
    this.#waiting.push(line);
    this.#characters += line.length;
    if (this.#characters >= BATCH_CHARACTERS || this.#waiting.length >= MOST_ROWS)
      await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#waiting.length === 0) return;
    await this.#client.query(this.#insert, [`[${this.#waiting.join(",")}]`]);
    this.#waiting = [];
    this.#characters = 0;
  }
}

/** How many rows, and the hash of their lines. */
export class Tally {
  readonly #hash: Hash = createHash("sha256");
  rows = 0;

  add(line: string): void {
    this.rows += 1;
    this.#hash.update(line).update("\n");
  }

  /** Once, at the end. */
  sum(): { rows: number; sha256: string } {
    return { rows: this.rows, sha256: this.#hash.digest("hex") };
  }
}

/** Reads a section only to count and hash it. */
export async function tallySection(
  client: ClientBase,
  section: Section,
): Promise<{ rows: number; sha256: string }> {
  const tally = new Tally();
  for await (const lines of readSection(client, section)) for (const line of lines) tally.add(line);
  return tally.sum();
}
