import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { Client } from "pg";
import { MIGRATIONS } from "../migrations.ts";
import {
  Beginning,
  Closing,
  DamagedBackup,
  End,
  linesOf,
  Opening,
  parseLine,
} from "./backup-lines.ts";
import { deferForeignKeys } from "./defer-foreign-keys.ts";
import { keptTables, type KeptTable } from "./kept-tables.ts";
import {
  SectionWriter,
  speakFor,
  speakPlainly,
  Tally,
  tallySection,
  type Section,
} from "./section.ts";

export type Restored = Closing & Pick<Opening, "madeAt">;

/** The restore is not begun, or not finished; nothing was written. The message is a sentence. */
export class CannotRestore extends Error {}

/**
 * Puts a backup into an empty, migrated database: in one transaction, so that it is there whole or not at all
 * however the restore ends. What then stands there is read back and compared before it counts.
 */
export async function restoreBackup(adminUrl: string, file: string): Promise<Restored> {
  const client = new Client({ connectionString: adminUrl, application_name: "evenhand-restore" });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("begin");
    await speakPlainly(client);
    const tables = await keptTables(client);
    await claimEmpty(client, tables);
    const restoreKeys = await deferForeignKeys(client);
    const sums = new Map<Section, End>();
    const restored = await pipeline(
      createReadStream(file),
      createGunzip(),
      (source: AsyncIterable<Buffer>) => readInto(client, tables, linesOf(source), sums),
    );
    await restoreKeys();
    for (const [section, sum] of sums) {
      const found = await tallySection(client, section);
      if (found.rows !== sum.rows || found.sha256 !== sum.sha256)
        throw new Error(`${section.table.name} does not read back as it was written`);
    }
    await client.query("commit");
    return restored;
  } catch (error) {
    throw explain(error, file);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Nobody else may begin here while we do; what an idle server has made of its own goes. */
async function claimEmpty(client: Client, tables: KeptTable[]): Promise<void> {
  await client.query(`
    set local lock_timeout = '10s';
    lock table public.organisations, auth."user" in share row exclusive mode`);
  const global = tables.filter((table) => !table.tenant && !table.name.startsWith("pgboss."));
  for (const table of global) {
    const { rowCount } = await client.query(`select 1 from ${table.sqlName} limit 1`);
    if (rowCount !== 0)
      throw new CannotRestore(
        `The database is not empty (there are rows in ${table.name}): a backup is restored into an empty one, such as a new data folder in EVENHAND_DATA. Nothing was changed.`,
      );
  }
  await client.query(`
    delete from pgboss.job; delete from pgboss.queue;
    delete from public.owner_tokens; delete from public.rate_limit_counters`);
}

async function readInto(
  client: Client,
  tables: KeptTable[],
  lines: AsyncGenerator<string>,
  sums: Map<Section, End>,
): Promise<Restored> {
  const hash = createHash("sha256");
  const next = async (): Promise<string | undefined> => (await lines.next()).value ?? undefined;
  const hashed = async (): Promise<string | undefined> => {
    const line = await next();
    if (line !== undefined) hash.update(line).update("\n");
    return line;
  };
  const opening = parseLine(Opening, await hashed(), "the opening of a backup");
  requireSameSchema(opening.schema);
  let rows = 0;
  for (;;) {
    const line = await next();
    if (line?.startsWith('{"sections":') === true || line === undefined) {
      const closing = parseLine(Closing, line, "the closing of the backup");
      if ((await next()) !== undefined)
        throw new DamagedBackup("something stands after its closing");
      if (
        closing.sha256 !== hash.digest("hex") ||
        closing.sections !== sums.size ||
        closing.rows !== rows
      )
        throw new DamagedBackup("its checksum is not that of its content");
      return { ...closing, madeAt: opening.madeAt };
    }
    hash.update(line).update("\n");
    const section = sectionOf(tables, parseLine(Beginning, line, "the beginning of a table"));
    const sum = await readRows(client, section, hashed);
    sums.set(section, sum);
    rows += sum.rows;
  }
}

async function readRows(
  client: Client,
  section: Section,
  next: () => Promise<string | undefined>,
): Promise<End> {
  await speakFor(client, section.orgId);
  const writer = new SectionWriter(client, section);
  const tally = new Tally();
  let line = await next();
  for (; line?.startsWith("[") === true; line = await next()) {
    tally.add(line);
    await writer.add(line);
  }
  await writer.flush();
  const end = parseLine(End, line, `the end of ${section.table.name}`);
  const found = tally.sum();
  if (found.rows !== end.rows || found.sha256 !== end.sha256)
    throw new DamagedBackup(`the rows of ${section.table.name} are not those that were written`);
  return end;
}

function sectionOf(tables: KeptTable[], beginning: Beginning): Section {
  const table = tables.find((each) => each.name === beginning.table);
  const columns = table?.columns.map((column) => column.name).join();
  if (
    table === undefined ||
    columns !== beginning.columns.join() ||
    table.tenant === (beginning.organisation === null)
  )
    throw new DamagedBackup(`it has a table ${beginning.table} that this schema does not have`);
  return { table, orgId: beginning.organisation };
}

function requireSameSchema(schema: string[]): void {
  const ours = Object.keys(MIGRATIONS).toSorted();
  if (schema.join() === ours.join()) return;
  throw new CannotRestore(
    `The backup has the schema ${schema.at(-1) ?? "of nothing"}, and this program wants ${ours.at(-1) ?? ""}: restore it with the release that wrote it, then start this one on the result. Nothing was changed.`,
  );
}

function explain(error: unknown, file: string): unknown {
  if (error instanceof CannotRestore) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (["ENOENT", "EISDIR", "EACCES"].includes(code))
    return new CannotRestore(
      `${file} cannot be read (${code}): a file that "backup" has written is wanted.`,
    );
  // what zlib says of a file that is no gzip, or only the beginning of one; what PostgreSQL says of a wrong value
  const isDamaged = error instanceof DamagedBackup || /^(Z_|ERR_|22|23|42501)/.test(code);
  if (!isDamaged) return error;
  const because =
    error instanceof DamagedBackup ? error.message : "it cannot be unpacked or does not fit";
  return new CannotRestore(`${file} is no whole backup (${because}). Nothing was changed.`, {
    cause: error,
  });
}
