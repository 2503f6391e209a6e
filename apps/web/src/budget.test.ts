import { expect, it } from "vitest";
import { BUDGETS, budgetFaults, measure, type Manifest } from "./budget.ts";

const manifest: Manifest = {
  "index.html": { file: "assets/index.js", isEntry: true, imports: ["_react.js"] },
  "_react.js": { file: "assets/react.js", imports: ["_shared.js"] },
  "_shared.js": { file: "assets/shared.js" },
  "src/pages/a.tsx": { file: "assets/a.js", imports: ["_shared.js"] },
  "src/pages/b.tsx": { file: "assets/b.js" },
};
const sizes: Record<string, number> = {
  "assets/index.js": 100,
  "assets/react.js": 20,
  "assets/shared.js": 3,
  "assets/a.js": 50,
  "assets/b.js": 60,
  "assets/index.css": 7,
  "assets/a.css": 8,
};
const measured = measure(manifest, Object.keys(sizes), (file) => sizes[file] ?? 0);

it("counts what the entry pulls in once, the largest page and all styles", () => {
  expect(measured).toEqual({
    entry: 123,
    largestLazy: { file: "assets/b.js", bytes: 60 },
    css: 15,
  });
  expect(budgetFaults(measured)).toEqual([]);
});

it("fails on one byte too many, of each kind", () => {
  const lazy = (bytes: number) => ({ file: "assets/b.js", bytes });
  expect(budgetFaults({ ...measured, entry: BUDGETS.entry + 1 })[0]).toMatch(/^entry/);
  expect(budgetFaults({ ...measured, largestLazy: lazy(BUDGETS.lazy + 1) })[0]).toMatch(/b\.js/);
  expect(budgetFaults({ ...measured, css: BUDGETS.css + 1 })[0]).toMatch(/^CSS/);
  expect(
    budgetFaults({ entry: BUDGETS.entry, largestLazy: lazy(BUDGETS.lazy), css: BUDGETS.css }),
  ).toEqual([]);
});
