import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dataFolder } from "./data-folder.ts";
import { prepareRuntime, removeOldRuntimes } from "./runtime.ts";

describe("prepareRuntime", () => {
  const place = realpathSync(mkdtempSync(join(tmpdir(), "evenhand-runtime-")));
  afterAll(() => rmSync(place, { recursive: true, force: true }));
  chmodSync(place, 0o755);
  const home = join(place, "closed", "package");
  const bin = join(home, "native", "bin");
  const lib = join(home, "native", "lib");
  for (const directory of [bin, lib, join(place, "data")])
    mkdirSync(directory, { recursive: true });
  writeFileSync(join(bin, "postgres"), "program", { mode: 0o700 });
  writeFileSync(join(lib, "libpq.so.5"), "library", { mode: 0o600 });
  writeFileSync(join(lib, "libpq.a"), "for the linker");
  symlinkSync("libpq.so.5", join(lib, "libpq.so"));
  chmodSync(join(place, "closed"), 0o700);
  const folder = dataFolder(join(place, "data"));
  const packaged = { home, version: "18.9.1" };
  const stranger = { name: "postgres", uid: 4_000_001, gid: 4_000_001 };

  it("runs the programs where they are for whoever can reach them", async () => {
    const runtime = await prepareRuntime(folder, undefined, packaged);
    expect(runtime).toMatchObject({ postgres: join(bin, "postgres"), major: "18" });
    expect(readdirSync(folder.root)).toEqual([]);
  });

  it("copies them once for a user who cannot", async () => {
    const copy = join(folder.root, "runtime-18.9.1");
    const runtime = await prepareRuntime(folder, stranger, packaged);
    expect(runtime.postgres).toBe(join(copy, "bin", "postgres"));
    expect(statSync(runtime.postgres).mode & 0o777).toBe(0o755);
    expect(statSync(join(copy, "lib", "libpq.so")).mode & 0o777).toBe(0o644);
    expect(readdirSync(join(copy, "lib"))).toEqual(["libpq.so", "libpq.so.5"]);

    utimesSync(runtime.postgres, 1, 1);
    await prepareRuntime(folder, stranger, packaged);
    expect(statSync(runtime.postgres).mtimeMs).toBe(1000);
    expect(readdirSync(folder.root)).toEqual(["runtime-18.9.1"]);
  });

  it("drops the copy of an earlier version afterwards", async () => {
    const next = await prepareRuntime(folder, stranger, { home, version: "18.9.2" });
    await removeOldRuntimes(folder, next);
    expect(readdirSync(folder.root)).toEqual(["runtime-18.9.2"]);
  });
});
