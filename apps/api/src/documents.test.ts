import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const read = (path: string): string => readFileSync(resolve(ROOT, path), "utf8");
const decisions = readdirSync(resolve(ROOT, "docs/decisions")).toSorted();

/** The settings that the server reads, by its own words. */
function settingsRead(): string[] {
  const names = read("apps/api/src/environment.ts").matchAll(/"([A-Z]+(?:_[A-Z]+)*)"/g);
  const known = Array.from(names, ([, name = ""]) => name);
  return [...new Set(known)].filter((name) => !["LOCALAPPDATA", "XDG_DATA_HOME"].includes(name));
}

describe("the README", () => {
  test("has a row for every setting, and for no other", () => {
    const rows = Array.from(
      read("README.md").matchAll(/^\| `([A-Z_]+)` \|/gm),
      ([, name = ""]) => name,
    );
    expect(rows.toSorted()).toEqual(settingsRead().toSorted());
    expect(new Set(rows).size).toBe(rows.length);
  });
});

describe("decision records", () => {
  test("are numbered without a gap", () => {
    expect(decisions.map((name) => Number(name.slice(0, 4)))).toEqual(
      decisions.map((_, index) => index + 1),
    );
  });

  test.each(decisions)("%s says its number, status, context, decision and consequences", (name) => {
    const text = read(`docs/decisions/${name}`);
    expect(text).toMatch(new RegExp(`^# ${name.slice(0, 4)} · \\S`));
    expect(text).toMatch(/^\*\*Status\*\*: (accepted|proposed|superseded by \[\d{4}\]\(.+\))$/m);
    const headings = Array.from(text.matchAll(/^## (.+)$/gm), ([, heading]) => heading);
    expect(headings).toEqual(["Context", "Decision", "Consequences"]);
  });
});

describe("the security checklist", () => {
  const rows = read("docs/security/asvs.md").match(/^\| V.*$/gm) ?? [];

  test.each(rows)("%s", (row) => {
    const files = Array.from(
      (row.split("|").at(-2) ?? "").matchAll(/`([^`]+)`/g),
      ([, file]) => file,
    );
    expect(files).not.toEqual([]);
    expect(files.filter((file) => file === undefined || !existsSync(resolve(ROOT, file)))).toEqual(
      [],
    );
  });
});

test.each([
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "docs/architecture.md",
  "docs/glossary.md",
  "docs/testing.md",
  "docs/security/asvs.md",
  ...decisions.map((name) => `docs/decisions/${name}`),
])("%s links to what exists", (path) => {
  const links = Array.from(read(path).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g), ([, to = ""]) => to);
  const local = links.filter((to) => !/^https?:/.test(to) && !to.endsWith(".png"));
  expect(local.filter((to) => !existsSync(resolve(ROOT, dirname(path), to)))).toEqual([]);
});
