import { expect, it } from "vitest";
import { BUDGETS, budgetFaults, measure, type Manifest } from "./budget.ts";

const manifest: Manifest = {
  "index.html": {
    file: "assets/index.js",
    isEntry: true,
    imports: ["_react.js"],
    css: ["assets/index.css"],
  },
  "_react.js": { file: "assets/react.js", imports: ["_shared.js"] },
  "_shared.js": { file: "assets/shared.js" },
  "_parts.js": { file: "assets/parts.js", css: ["assets/parts.css"] },
  "_words.js": { file: "assets/words.js" },
  "src/pages/a.tsx": { file: "assets/a.js", imports: ["_shared.js", "_parts.js"] },
  "src/pages/b.tsx": { file: "assets/b.js", css: ["assets/b.css"] },
  "src/pages/rubric-page.tsx": {
    file: "assets/rubric.js",
    imports: ["_shared.js", "_parts.js", "_words.js"],
  },
  "src/pages/scorecard-page.tsx": { file: "assets/card.js", imports: ["_shared.js"] },
  "src/pages/signed-in-page.tsx": { file: "assets/frame.js", imports: ["_react.js"] },
  "src/pages/reports-page.tsx": { file: "assets/reports.js", imports: ["_words.js"] },
};
const sizes: Record<string, number> = {
  "assets/index.js": 100,
  "assets/react.js": 20,
  "assets/shared.js": 3,
  "assets/parts.js": 30,
  "assets/words.js": 5,
  "assets/a.js": 50,
  "assets/b.js": 60,
  "assets/rubric.js": 400,
  "assets/reports.js": 10,
  "assets/card.js": 40,
  "assets/frame.js": 5,
  "assets/index.css": 7,
  "assets/parts.css": 2,
  "assets/b.css": 8,
};
const measured = measure(manifest, Object.keys(sizes), (file) => sizes[file] ?? 0);

it("counts the entry once, what a card needs, the rubric editor by itself, the largest other chunk and the most styled page", () => {
  expect(measured).toEqual({
    entry: 123,
    card: 168,
    rubric: 405,
    largestLazy: { file: "assets/b.js", bytes: 60 },
    css: { page: "src/pages/b.tsx", bytes: 15 },
  });
  expect(budgetFaults(measured)).toEqual([]);
});

it("fails on one byte too many, of each kind", () => {
  const lazy = (bytes: number) => ({ file: "assets/b.js", bytes });
  const css = (bytes: number) => ({ page: "src/pages/b.tsx", bytes });
  expect(budgetFaults({ ...measured, entry: BUDGETS.entry + 1 })[0]).toMatch(/^entry/);
  expect(budgetFaults({ ...measured, card: BUDGETS.card + 1 })[0]).toMatch(/^first visit/);
  expect(budgetFaults({ ...measured, rubric: BUDGETS.rubric + 1 })[0]).toMatch(/^rubric editor/);
  expect(budgetFaults({ ...measured, largestLazy: lazy(BUDGETS.lazy + 1) })[0]).toMatch(/b\.js/);
  expect(budgetFaults({ ...measured, css: css(BUDGETS.css + 1) })[0]).toMatch(/^CSS of .*b\.tsx/);
  expect(
    budgetFaults({
      entry: BUDGETS.entry,
      card: BUDGETS.card,
      rubric: BUDGETS.rubric,
      largestLazy: lazy(BUDGETS.lazy),
      css: css(BUDGETS.css),
    }),
  ).toEqual([]);
});
