import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const read = (path: string): string => readFileSync(`${ROOT}${path}`, "utf8");
const isSecret = (name: string): boolean => /PASSWORD|SECRET|TOKEN|KEY/.test(name);

/** What would let the services start with a secret that somebody else knows too. */
function findDefaultSecrets(compose: string): string[] {
  const faults: string[] = [];
  for (const [whole, name = "", rest = ""] of compose.matchAll(/\$\{(\w+)([^}]*)\}/g)) {
    if (isSecret(name) && !rest.startsWith(":?")) faults.push(`${whole} may be left unset`);
  }
  for (const [, name = "", value = ""] of compose.matchAll(/^\s*(\w+): *(.+)$/gm)) {
    if (isSecret(name) && !value.startsWith("${")) faults.push(`${name} is written down`);
  }
  for (const [whole] of compose.matchAll(/\/\/\w+:(?!\$\{)[^@\s]+@/g)) {
    faults.push(`${whole} holds a password`);
  }
  return faults;
}

describe("docker-compose.yml", () => {
  it("has no default for any secret", () => {
    expect(findDefaultSecrets(read("docker-compose.yml"))).toEqual([]);
  });

  it.each([
    ["      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:-evenhand}", "may be left unset"],
    ["      EVENHAND_SECRET: ${EVENHAND_SECRET}", "may be left unset"],
    ["      EVENHAND_APP_PASSWORD: evenhand", "is written down"],
    ["      DATABASE_URL: postgres://app:evenhand@database/evenhand", "holds a password"],
  ])("would be caught with %s", (line, fault) => {
    expect(findDefaultSecrets(line)).toEqual([expect.stringContaining(fault)]);
  });

  it("asks for exactly the secrets that new-secrets.sh prints, and they are never the same", () => {
    const asked = read("docker-compose.yml").matchAll(/\$\{(\w+):\?/g);
    const print = (): string =>
      execFileSync("sh", [`${ROOT}docker/new-secrets.sh`], { encoding: "utf8" });
    const printed = print().trim().split("\n");
    expect(printed.map((line) => line.split("=")[0])).toEqual([
      ...new Set(Array.from(asked, ([, name]) => name)),
    ]);
    const values = [...printed, ...print().trim().split("\n")].map((line) => line.split("=")[1]);
    expect(new Set(values).size).toBe(printed.length * 2);
    for (const value of values) expect(value).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("the image", () => {
  it("takes no secrets, no history and nothing installed from the machine that builds it", () => {
    const ignored = read(".dockerignore").split("\n");
    for (const name of [".git", ".env", "**/node_modules"]) expect(ignored).toContain(name);
  });

  it("is installed with the pnpm of the project, and does not run as root", () => {
    const { packageManager } = JSON.parse(read("package.json")) as { packageManager: string };
    const file = read("Dockerfile");
    expect(file).toContain(`npm install --global ${packageManager}\n`);
    const last = file.slice(file.lastIndexOf("\nFROM "));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
  });
});
