import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { link, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Client } from "pg";
import { syncDirectory } from "../embedded/durable-file.ts";
import type { ChainHead } from "../audit-heads.ts";
import type { Beginning, Closing, Opening } from "./backup-lines.ts";
import { keptTables, type KeptTable } from "./kept-tables.ts";
import { readSection, speakFor, speakPlainly, Tally, type Section } from "./section.ts";

export type Backup = { rows: number; sections: number; chains: ChainHead[] };

/**
 * Writes everything that the database holds at one moment into `file`, which must not exist; it appears whole or
 * not at all, readable by its owner alone. Others may read and write meanwhile. Row-level security holds the owner
 * too, so each organisation's rows are read as that organisation, all in one transaction.
 */
export async function writeBackup(adminUrl: string, file: string, now: Date): Promise<Backup> {
  const client = new Client({ connectionString: adminUrl, application_name: "evenhand-backup" });
  client.on("error", () => {});
  await client.connect();
  const draft = `${file}.unfinished-${process.pid}`;
  try {
    await client.query("begin isolation level repeatable read read only");
    await speakPlainly(client);
    const writer = new BackupWriter(client, now);
    await pipeline(
      writer.write(),
      createGzip({ level: 6 }),
      createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true }),
    );
    await client.query("rollback");
    // unlike a rename, this never replaces a file that is there
    await link(draft, file);
    return writer.backup;
  } finally {
    await client.end().catch(() => {});
    await rm(draft, { force: true });
    await syncDirectory(dirname(file));
  }
}

class BackupWriter {
  readonly backup: Backup = { rows: 0, sections: 0, chains: [] };
  readonly #client: Client;
  readonly #now: Date;
  readonly #hash = createHash("sha256");

  constructor(client: Client, now: Date) {
    this.#client = client;
    this.#now = now;
  }

  async *write(): AsyncGenerator<string> {
    yield this.#line(await this.#opening());
    const tables = await keptTables(this.#client);
    for (const table of tables.filter((each) => !each.tenant))
      yield* this.#section({ table, orgId: null });
    const tenants = tables.filter((each) => each.tenant);
    for (const orgId of await this.#organisations()) yield* this.#organisation(tenants, orgId);
    const { rows, sections, chains } = this.backup;
    const closing: Closing = { sections, rows, chains, sha256: this.#hash.digest("hex") };
    yield `${JSON.stringify(closing)}\n`;
  }

  async *#organisation(tables: KeptTable[], orgId: string): AsyncGenerator<string> {
    await speakFor(this.#client, orgId);
    await this.#noteHead(
      orgId,
      `select position, encode(hash, 'hex') as hash from public.audit_heads where org_id = '${orgId}'`,
    );
    for (const table of tables) yield* this.#section({ table, orgId });
  }

  async *#section(section: Section): AsyncGenerator<string> {
    const tally = new Tally();
    const beginning: Beginning = {
      table: section.table.name,
      organisation: section.orgId,
      columns: section.table.columns.map((column) => column.name),
    };
    yield this.#line(beginning);
    for await (const lines of readSection(this.#client, section)) {
      for (const line of lines) tally.add(line);
      const text = `${lines.join("\n")}\n`;
      this.#hash.update(text);
      yield text;
    }
    this.backup.rows += tally.rows;
    this.backup.sections += 1;
    yield this.#line(tally.sum());
  }

  async #opening(): Promise<Opening> {
    const schema = await this.#client.query<{ name: string }>(
      "select name from public.kysely_migration order by name",
    );
    const version = await this.#client.query<{ server_version: string }>("show server_version");
    await this.#noteHead(
      "sign-in",
      "select position, encode(hash, 'hex') as hash from public.sign_in_heads",
    );
    return {
      evenhand: "backup",
      format: 1,
      madeAt: this.#now.toISOString(),
      schema: schema.rows.map((row) => row.name),
      postgres: version.rows[0]?.server_version ?? "",
    };
  }

  async #organisations(): Promise<string[]> {
    const { rows } = await this.#client.query<{ id: string }>(
      "select id from public.organisations order by id",
    );
    return rows.map((row) => row.id);
  }

  async #noteHead(chain: string, query: string): Promise<void> {
    const { rows } = await this.#client.query<{ position: string; hash: string }>(query);
    const head = rows[0];
    if (head !== undefined) this.backup.chains.push({ chain, ...head });
  }

  #line(value: object): string {
    const line = `${JSON.stringify(value)}\n`;
    this.#hash.update(line);
    return line;
  }
}
