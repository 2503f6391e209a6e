import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dataFolder, unfinishedPrefix } from "./data-folder.ts";
import { query, removeTemporaryFolder, temporaryFolder } from "./server-process.testing.ts";
import { startEmbedded } from "./start-embedded.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
const silent = (): void => undefined;
let directory: string;
beforeEach(() => {
  directory = temporaryFolder();
});
afterEach(() => removeTemporaryFolder(directory));

const unfinished = (): string[] =>
  readdirSync(directory).filter((name) => name.startsWith(unfinishedPrefix));

describe("a first start that was killed half-way", () => {
  it("leaves no cluster, and the next start makes one", async () => {
    const entry = new URL("./start-embedded.ts", import.meta.url).href;
    const program = `import { startEmbedded } from ${JSON.stringify(entry)};
      await startEmbedded({ dataDirectory: process.argv[1], log: () => undefined });`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", program, directory], {
      stdio: "inherit",
    });
    const exited = once(child, "exit");
    // initdb is at work once the version is written into its draft
    while (
      !unfinished().some((name) => existsSync(join(directory, name, "cluster", "PG_VERSION")))
    ) {
      expect(child.exitCode).toBeNull();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    child.kill("SIGKILL");
    await exited;
    expect(existsSync(dataFolder(directory).cluster)).toBe(false);
    expect(existsSync(dataFolder(directory).passwords)).toBe(true);

    const next = await startEmbedded({ dataDirectory: directory, log: silent });
    expect(await query(next.appUrl, "select current_database() as name")).toEqual([
      { name: "evenhand" },
    ]);
    await next.stop();
  });

  it("is finished when it was killed before the roles existed", async () => {
    const first = await startEmbedded({ dataDirectory: directory, log: silent });
    await query(first.superuserUrl, "drop database evenhand");
    await query(first.superuserUrl, "drop role evenhand_auth");
    await query(first.superuserUrl, "alter role evenhand_owner superuser");
    await first.stop();
    const next = await startEmbedded({ dataDirectory: directory, log: silent });
    expect(await query(next.authUrl, "select session_user as role")).toEqual([
      { role: "evenhand_auth" },
    ]);
    expect(
      await query(next.adminUrl, "select rolsuper from pg_roles where rolname = session_user"),
    ).toEqual([{ rolsuper: false }]);
    await next.stop();
  });
});

describe("what is in the database's place", () => {
  it("is refused when another major version wrote it, with both versions", async () => {
    const { cluster } = dataFolder(directory);
    mkdirSync(cluster);
    writeFileSync(join(cluster, "PG_VERSION"), "15\n");
    await expect(startEmbedded({ dataDirectory: directory, log: silent })).rejects.toThrow(
      `The database in ${cluster} was written by PostgreSQL 15, and this Evenhand brings PostgreSQL 18, which cannot open it`,
    );
    expect(readdirSync(cluster)).toEqual(["PG_VERSION"]);
  });

  it("is left alone when it is something else", async () => {
    const { cluster } = dataFolder(directory);
    mkdirSync(cluster);
    writeFileSync(join(cluster, "letters.txt"), "mine");
    await expect(startEmbedded({ dataDirectory: directory, log: silent })).rejects.toThrow(
      `${cluster} holds files, but no PostgreSQL database`,
    );
    expect(readdirSync(cluster)).toEqual(["letters.txt"]);
  });

  it("is used when it is an empty folder, and rubbish beside it is removed", async () => {
    mkdirSync(dataFolder(directory).cluster);
    const rubbish = join(directory, `${unfinishedPrefix}abc`, "cluster");
    mkdirSync(rubbish, { recursive: true });
    writeFileSync(join(rubbish, "PG_VERSION"), "18\n");
    const postgres = await startEmbedded({ dataDirectory: directory, log: silent });
    expect(await query(postgres.appUrl, "select 1 as n")).toEqual([{ n: 1 }]);
    expect(unfinished()).toEqual([]);
    await postgres.stop();
  });
});
