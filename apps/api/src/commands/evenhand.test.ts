import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { dataFolder } from "../db/embedded/data-folder.ts";
import {
  killServer,
  postgresOf,
  removeData,
  startEvenhand,
  temporaryData,
  type EvenhandProcess,
} from "../durability/evenhand-process.testing.ts";
import { finishFirstRun } from "../durability/owner.testing.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const program = fileURLToPath(new URL("evenhand.ts", import.meta.url));

describe.runIf(process.platform === "linux")("the operations command line, as it is run", () => {
  const data = temporaryData();
  let server: EvenhandProcess;
  beforeAll(async () => {
    server = await startEvenhand(data);
  });
  afterAll(() => removeData(data));

  function evenhand(word: string, folder = data) {
    const env = { PATH: process.env["PATH"] ?? "", EVENHAND_DATA: folder };
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, word], {
      env,
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  }

  it("works beside a running server: the link that it prints is the server's", async () => {
    const { status, stdout, stderr } = evenhand("owner-link");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const owner = { url: server.url, firstRunLink: stdout.trim() };
    expect((await finishFirstRun(owner)).cookie).toMatch(/evenhand_session=/);
    expect(evenhand("migrate").stdout).toBe("The schema is the newest; nothing was changed.\n");
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it("works on the database of a killed server, and leaves it to the next", async () => {
    await killServer(server);
    const { status, stdout } = evenhand("verify-audit");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^sign-in: 1 event, intact, head \w+\n[\w-]{36}: 2 events, intact/);
    expect(postgresOf(data)).not.toEqual([]);
    server = await startEvenhand(data);
    expect(server.stderr()).toContain("taken over from an earlier run");
  });

  it("starts the database where no server runs, and stops it again", async () => {
    server.signal("SIGTERM");
    expect(await server.ended).toBe(0);
    const { status, stdout, stderr } = evenhand("verify-audit");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("2 events, intact");
    expect(postgresOf(data)).toEqual([]);
  });

  it("waits for a server that is just starting", async () => {
    const starting = startEvenhand(data);
    await vi.waitFor(() => expect(postgresOf(data)).not.toEqual([]), { timeout: 30_000 });
    expect(evenhand("verify-audit")).toMatchObject({ status: 0, stderr: "" });
    server = await starting;
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it("refuses passwords that do not fit, and harms nothing", async () => {
    writeFileSync(dataFolder(data).passwords, "{}");
    const { status, stdout, stderr } = evenhand("verify-audit");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(`does not accept the passwords in ${dataFolder(data).passwords}`);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it("does not make a database by mistake", () => {
    const elsewhere = join(data, "mistyped");
    expect(evenhand("verify-audit", elsewhere)).toEqual({
      status: 1,
      stdout: "",
      stderr: `There is no database in ${elsewhere} yet: start the server once, or name its data folder with EVENHAND_DATA.\n`,
    });
  });
});
