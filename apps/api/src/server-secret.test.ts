import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { serverSecret } from "./server-secret.ts";

const folder = mkdtempSync(join(tmpdir(), "evenhand-secret-"));
afterAll(() => rm(folder, { recursive: true }));

describe("the server's secret", () => {
  it("is the configured one where there is one, and no file is made", async () => {
    const unused = join(folder, "unused");
    expect(await serverSecret("c".repeat(32), unused)).toBe("c".repeat(32));
    expect(() => statSync(unused)).toThrow("ENOENT");
  });

  it("is made once, alike for all who ask at the same time", async () => {
    const home = join(folder, "made");
    const asked = await Promise.all([1, 2, 3].map(() => serverSecret(null, home)));
    expect(new Set(asked).size).toBe(1);
    expect(asked[0]).toMatch(/^[\w-]{64}$/);
    expect(await serverSecret(null, home)).toBe(asked[0]);
    expect(readdirSync(home)).toEqual(["secret"]);
    expect(readFileSync(join(home, "secret"), "utf8")).toBe(asked[0]);
  });

  it.runIf(process.platform !== "win32")("is kept to its owner", async () => {
    const home = join(folder, "private");
    await serverSecret(null, home);
    expect(statSync(join(home, "secret")).mode & 0o777).toBe(0o600);
  });

  it("is refused when the file is too short, with what to do", async () => {
    writeFileSync(join(folder, "secret"), "short\n");
    await expect(serverSecret(null, folder)).rejects.toThrow(
      `${join(folder, "secret")} holds 5 characters where a secret of at least 32 is wanted. Remove the file`,
    );
  });
});
