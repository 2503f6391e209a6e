import { execFileSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { dataFolder } from "./data-folder.ts";
import { readPostmaster } from "./postmaster-file.ts";
import { isAlive } from "./process-state.ts";
import {
  endPostgresIn,
  query,
  removeTemporaryFolder,
  startServerProcess,
  temporaryFolder,
} from "./server-process.testing.ts";
import { startEmbedded, type EmbeddedPostgres } from "./start-embedded.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
const silent = (): void => undefined;

describe("a first start", () => {
  const directory = temporaryFolder();
  let postgres: EmbeddedPostgres;
  beforeAll(async () => {
    postgres = await startEmbedded({ dataDirectory: directory, log: silent });
  });
  afterAll(async () => {
    await postgres.stop();
    await removeTemporaryFolder(directory);
  });

  it("gives three roles that log in, and nothing more", async () => {
    const roles = await query<{ rolname: string }>(
      postgres.superuserUrl,
      `select rolname, rolcanlogin, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls
         from pg_roles where rolname like 'evenhand%' order by rolname`,
    );
    const plain = {
      rolcanlogin: true,
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolbypassrls: false,
    };
    expect(roles).toEqual(
      ["evenhand_app", "evenhand_auth", "evenhand_owner"].map((rolname) => ({ rolname, ...plain })),
    );
  });

  it("lets only the owner create tables", async () => {
    await query(postgres.adminUrl, "create table notes (body text)");
    for (const url of [postgres.appUrl, postgres.authUrl]) {
      await expect(query(url, "create table mine (body text)")).rejects.toThrow(
        "permission denied",
      );
      await expect(query(url, "select * from notes")).rejects.toThrow("permission denied");
    }
  });

  it("keeps the three roles out of every other database", async () => {
    const elsewhere = postgres.adminUrl.replace("/evenhand?", "/postgres?");
    await expect(query(elsewhere, "select 1")).rejects.toThrow("permission denied for database");
  });

  it("never gives up durability, even when postgresql.conf says so", async () => {
    const names = ["fsync", "synchronous_commit", "full_page_writes", "data_checksums"];
    const set = await query(
      postgres.appUrl,
      `select name, setting from pg_settings where name in ('${names.join("','")}')`,
    );
    expect(set).toHaveLength(names.length);
    for (const row of set) expect(row).toHaveProperty("setting", "on");
  });

  it("listens on loopback alone and hashes passwords with SCRAM", async () => {
    const [row] = await query(
      postgres.superuserUrl,
      `select current_setting('listen_addresses') as addresses,
              current_setting('unix_socket_directories') as sockets,
              (select bool_and(rolpassword like 'SCRAM-SHA-256$%') from pg_authid where rolcanlogin) as scram,
              (select count(*)::int from pg_hba_file_rules where auth_method <> 'scram-sha-256') as other`,
    );
    expect(row).toEqual({ addresses: "127.0.0.1", sockets: "", scram: true, other: 0 });
  });

  it("stores text as UTF-8 with the same letters on every operating system", async () => {
    const [row] = await query(
      postgres.appUrl,
      `select lower('ÄÉØ') as lower, datlocale, pg_encoding_to_char(encoding) as encoding
         from pg_database where datname = current_database()`,
    );
    expect(row).toEqual({ lower: "äéø", datlocale: "C.UTF-8", encoding: "UTF8" });
  });

  it.runIf(process.platform !== "win32")("keeps the passwords to its owner", () => {
    const folder = dataFolder(directory);
    for (const file of [folder.passwords, folder.log, folder.lock]) {
      expect(statSync(file).mode & 0o777).toBe(0o600);
    }
    expect(statSync(folder.cluster).mode & 0o777).toBe(0o700);
  });

  it("writes no text that somebody typed into its log", async () => {
    await expect(query(postgres.adminUrl, "select 'Ada Lovelace'::uuid")).rejects.toThrow("uuid");
    expect(readFileSync(dataFolder(directory).log, "utf8")).not.toContain("Lovelace");
  });

  it.runIf(process.platform !== "win32")("is out of reach of Ctrl-C in our terminal", async () => {
    const postmaster = await readPostmaster(dataFolder(directory).cluster);
    const pid = String(postmaster?.pid);
    const group = execFileSync("ps", ["-o", "pgid=", "-p", pid], { encoding: "utf8" });
    expect(group.trim()).toBe(pid);
  });

  it("refuses a second server with the folder and the process that holds it", async () => {
    const second = await startServerProcess(directory);
    expect(second.refusal).toBe(
      `The data folder ${directory} is in use by another Evenhand server (process ${process.pid}): stop that one first, or give this one its own folder with EVENHAND_DATA.`,
    );
    await expect(startEmbedded({ dataDirectory: directory, log: silent })).rejects.toThrow(
      `process ${process.pid}`,
    );
    expect(await query(postgres.appUrl, "select 1 as alive")).toEqual([{ alive: 1 }]);
  });
});

describe("one folder, several servers", () => {
  const directory = temporaryFolder();
  afterAll(() => removeTemporaryFolder(directory));

  it("leaves exactly one of two started at once", async () => {
    const both = await Promise.all([startServerProcess(directory), startServerProcess(directory)]);
    expect(both.filter((server) => server.started !== undefined)).toHaveLength(1);
    expect(both.filter((server) => server.refusal?.includes("in use"))).toHaveLength(1);
    for (const server of both) await server.kill();
    await endPostgresIn(directory);
  });

  it("is free for the next after a clean stop, with every row", async () => {
    const ended: string[] = [];
    const onExit = (message: string): number => ended.push(message);
    const first = await startEmbedded({ dataDirectory: directory, log: silent, onExit });
    await query(first.adminUrl, "create table kept as select 7 as n");
    const [server] = await query<{ pid: number }>(
      first.superuserUrl,
      `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`,
    );
    await Promise.all([first.stop(), first.stop()]);
    expect(isAlive(server?.pid ?? 0)).toBe(false);
    const log = readFileSync(dataFolder(directory).log, "utf8");
    expect(log).toContain("database system is shut down");

    writeFileSync(`${dataFolder(directory).cluster}/postgresql.auto.conf`, "fsync = off\n");
    const began = performance.now();
    const second = await startEmbedded({ dataDirectory: directory, log: silent });
    expect(performance.now() - began).toBeLessThan(5000);
    expect(second.adopted).toBe(false);
    expect(await query(second.adminUrl, "select n from kept")).toEqual([{ n: 7 }]);
    expect(await query(second.appUrl, "show fsync")).toEqual([{ fsync: "on" }]);
    await second.stop();
    expect(ended).toEqual([]);
  });
});
