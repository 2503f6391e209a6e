import { spawn } from "node:child_process";
import { statSync, writeFileSync } from "node:fs";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { Client } from "pg";
import { dataFolder } from "./data-folder.ts";
import { launchPostmaster } from "./launch-postmaster.ts";
import { openDataFolder } from "./open-data-folder.ts";
import { readPostmaster } from "./postmaster-file.ts";
import { isAlive, waitUntilGone } from "./process-state.ts";
import { prepareRuntime } from "./runtime.ts";
import {
  endPostgresIn,
  query,
  removeTemporaryFolder,
  startServerProcess,
  temporaryFolder,
} from "./server-process.testing.ts";
import { durableSettings } from "./server-settings.ts";
import { startEmbedded } from "./start-embedded.ts";

const silent = (): void => undefined;
const directory = temporaryFolder();
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
afterEach(() => endPostgresIn(directory));
afterAll(() => removeTemporaryFolder(directory));

/** A server process with one acknowledged row, whose PostgreSQL is about to lose its parent. */
async function serverWithARow() {
  const server = await startServerProcess(directory);
  const urls = server.started;
  if (urls === undefined) throw new Error(server.refusal);
  await query(urls.adminUrl, "drop table if exists kept; create table kept as select 7 as n");
  const postmaster = await readPostmaster(dataFolder(directory).cluster);
  if (postmaster === undefined) throw new Error("no postmaster.pid while the server runs");
  return { server, urls, postmaster };
}

describe("after kill -9", () => {
  it("of the server, the next start takes over the PostgreSQL it left", async () => {
    const { server, urls, postmaster } = await serverWithARow();
    await server.kill();
    const next = await startEmbedded({ dataDirectory: directory, log: silent });
    expect(next).toMatchObject({ adopted: true, adminUrl: urls.adminUrl });
    expect(await query(next.adminUrl, "select n from kept")).toEqual([{ n: 7 }]);
    await next.stop();
    expect(isAlive(postmaster.pid)).toBe(false);
  });

  it("of every process, the next start recovers by itself", async () => {
    const { server, urls, postmaster } = await serverWithARow();
    const workers = await query<{ pid: number }>(
      urls.superuserUrl,
      "select pid from pg_stat_activity where pid <> pg_backend_pid()",
    );
    expect(workers.length).toBeGreaterThan(2);
    await server.kill();
    for (const pid of [postmaster.pid, ...workers.map((worker) => worker.pid)]) {
      process.kill(pid, "SIGKILL");
    }
    const next = await startEmbedded({ dataDirectory: directory, log: silent });
    expect(next.adopted).toBe(false);
    expect(await query(next.adminUrl, "select n from kept")).toEqual([{ n: 7 }]);
    await next.stop();
  });

  it.runIf(process.platform === "linux")(
    "of all but a worker deep in a query, the next start ends that worker",
    async () => {
      const { server, urls, postmaster } = await serverWithARow();
      const busy = new Client({ connectionString: urls.adminUrl });
      busy.on("error", silent);
      await busy.connect();
      const endless = busy.query("select count(*) from generate_series(1, 100000000000)");
      const ended = endless.catch(() => "ended");
      process.kill(postmaster.pid, "SIGKILL");
      await server.kill();
      const next = await startEmbedded({ dataDirectory: directory, log: silent });
      expect(await ended).toBe("ended");
      expect(await query(next.adminUrl, "select n from kept")).toEqual([{ n: 7 }]);
      await next.stop();
      await busy.end().catch(silent);
    },
  );

  it("of PostgreSQL alone, the server is told", async () => {
    const ended: string[] = [];
    const postgres = await startEmbedded({
      dataDirectory: directory,
      log: silent,
      onExit: (message) => ended.push(message),
    });
    const postmaster = await readPostmaster(dataFolder(directory).cluster);
    process.kill(postmaster?.pid ?? 0, "SIGKILL");
    await vi.waitFor(() => {
      expect(ended).toEqual([`PostgreSQL (process ${postmaster?.pid}) ended unexpectedly`]);
    });
    await postgres.stop();
  });
});

describe("a PostgreSQL left running", () => {
  it("by another release is replaced, not taken over", async () => {
    const first = await startEmbedded({ dataDirectory: directory, log: silent });
    await first.stop();
    const { folder, runAs } = openDataFolder(directory);
    const runtime = await prepareRuntime(folder, runAs);
    const settings = { ...durableSettings(runtime), cluster_name: "evenhand-older" };
    const older = await launchPostmaster({ folder, runtime, runAs }, settings, silent);
    const next = await startEmbedded({ dataDirectory: directory, log: silent });
    expect(next.adopted).toBe(false);
    expect(isAlive(older.pid)).toBe(false);
    await next.stop();
  });

  it("that refuses our passwords is named, and left alone", async () => {
    const { server, urls, postmaster } = await serverWithARow();
    await query(urls.superuserUrl, "alter role postgres password 'somebody else''s password'");
    await server.kill();
    await expect(startEmbedded({ dataDirectory: directory, log: silent })).rejects.toThrow(
      `A PostgreSQL (process ${postmaster.pid}) runs on ${dataFolder(directory).cluster} and does not accept the passwords in`,
    );
    expect(isAlive(postmaster.pid)).toBe(true);
  });
});

describe("what lies about after a crash", () => {
  it("does not mislead: a process number that now belongs to another program", async () => {
    const { server, postmaster } = await serverWithARow();
    await server.kill();
    process.kill(postmaster.pid, "SIGQUIT");
    await waitUntilGone(postmaster.pid, 5000);
    const { cluster } = dataFolder(directory);
    const { uid, gid } = statSync(cluster);
    // of the same user as PostgreSQL, or PostgreSQL itself would see that it is none of its own
    const stranger = spawn("sleep", ["60"], { cwd: "/", uid, gid });
    writeFileSync(`${cluster}/postmaster.pid`, `${stranger.pid}\n${cluster}\n0\n1\n\n\n\nready\n`);
    const next = await startEmbedded({ dataDirectory: directory, log: silent });
    expect(await query(next.adminUrl, "select n from kept")).toEqual([{ n: 7 }]);
    await next.stop();
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  it("does not lock anybody out: the passwords' file is lost", async () => {
    const first = await startEmbedded({ dataDirectory: directory, log: silent });
    await query(first.adminUrl, "drop table if exists kept; create table kept as select 7 as n");
    await first.stop();
    writeFileSync(dataFolder(directory).passwords, "{");
    const next = await startEmbedded({ dataDirectory: directory, log: silent });
    expect(next.adminUrl.split("@")[0]).not.toBe(first.adminUrl.split("@")[0]);
    expect(await query(next.adminUrl, "select n from kept")).toEqual([{ n: 7 }]);
    await next.stop();
  });
});
