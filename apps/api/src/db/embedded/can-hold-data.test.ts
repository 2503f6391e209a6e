import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { canHoldData, mayBeOpened } from "./can-hold-data.ts";
import { startEmbedded } from "./start-embedded.ts";

describe("canHoldData", () => {
  const place = realpathSync(mkdtempSync(join(tmpdir(), "evenhand-place-")));
  afterAll(() => rmSync(place, { recursive: true, force: true }));
  chmodSync(place, 0o755);

  it("takes a folder that does not exist yet, and creates nothing", () => {
    expect(canHoldData(join(place, "new", "deeper"))).toEqual({ ok: true });
    expect(() => statSync(join(place, "new"))).toThrow("ENOENT");
  });

  it("takes a closed folder of our own, which will be opened to PostgreSQL alone", () => {
    mkdirSync(join(place, "closed"), { mode: 0o700 });
    expect(canHoldData(join(place, "closed"))).toEqual({ ok: true });
  });

  it("names a file in the way", () => {
    writeFileSync(join(place, "file"), "");
    expect(canHoldData(join(place, "file", "data"))).toEqual({
      ok: false,
      because: `${join(place, "file")} is not a directory.`,
    });
  });

  it("names the folder on the way that PostgreSQL's user cannot pass, through links too", async () => {
    const barred = join(place, "barred");
    mkdirSync(barred, { mode: 0o500 });
    symlinkSync(barred, join(place, "link"));
    for (const path of [join(barred, "data"), join(place, "link", "data")]) {
      expect(canHoldData(path)).toMatchObject({
        ok: false,
        because: expect.stringContaining(barred),
      });
    }
    await expect(
      startEmbedded({ dataDirectory: join(barred, "data"), log: () => undefined }),
    ).rejects.toThrow("choose another folder with EVENHAND_DATA");
    expect(() => statSync(join(barred, "data"))).toThrow("ENOENT");
  });

  it.runIf(process.platform === "linux")("names the folder that cannot be made", async () => {
    await expect(
      startEmbedded({ dataDirectory: "/proc/evenhand/data", log: () => undefined }),
    ).rejects.toThrow(/\/proc\b.*EVENHAND_DATA/);
  });

  it("never opens a home folder", () => {
    expect(mayBeOpened(realpathSync(homedir()))).toBe(false);
  });
});
