import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Files that a browser loads to show and check a card, and all they import at run time. */
function runtimeImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  for (const [, what, from] of text.matchAll(/import ([^;]*?) from "([^"]+)";/gu)) {
    if (what?.startsWith("type ") === true || from === undefined) continue;
    if (from.startsWith(".")) runtimeImports(from, seen);
    else seen.add(from);
  }
  return seen;
}

it.each([
  "./check-scorecard.ts",
  "./scorecard-form.ts",
  "./empty-scorecard.ts",
  "./submitted-scorecard.ts",
  "./merge-drafts.ts",
])("%s needs no schema at run time", (file) => {
  expect(
    [...runtimeImports(file)].filter((one) => /zod|\/scorecard\.ts|\/rubric\.ts/u.test(one)),
  ).toEqual([]);
});
