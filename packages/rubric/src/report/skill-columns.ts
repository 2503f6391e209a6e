import type { Line } from "./read-lines.ts";
import { cells, isRule } from "./table-cells.ts";

/** Where in a row the three things stand that a table of skills tells. */
export type SkillColumns = { skill: number; good: number; proof: number };

type Row = Pick<Line, "raw" | "text" | "bullet">;

/** The words by which a heading names a column; a heading with several is the first of these. */
const WORDS: [column: keyof SkillColumns, words: RegExp][] = [
  ["proof", /\b(?:proofs?|prov(?:e|en)|evidence|show|shown|demonstrate|verify|artifacts?)\b/i],
  ["good", /\b(?:good|great|strong|looks?|standards?|bar|expectations?)\b/i],
  [
    "skill",
    /\b(?:skills?|signals?|competenc(?:y|ies)|criteri(?:on|a)|capabilit(?:y|ies)|areas?)\b/i,
  ],
];

/** The row that names the columns: above a rule, or else the first, in the usual words. */
export function tableHeading<R extends Row>(lines: readonly R[]): R | undefined {
  const rule = lines.findIndex(isRule);
  if (rule >= 0) return lines[rule - 1];
  const first = lines.find((line) => cells(line).length >= 2);
  if (!first) return undefined;
  const named = columnsNamed(cells(first));
  return named.has("skill") && named.size > 1 ? first : undefined;
}

/** The columns as a heading names all three of them; `null` where they stand in the usual order. */
export function skillColumns(heading: Row | undefined): SkillColumns | null {
  const names = heading ? cells(heading) : [];
  const named = columnsNamed(names);
  if (named.size === 2 && names.length === 3) {
    const left = WORDS.find(([column]) => !named.has(column));
    const places = new Set(named.values());
    if (left)
      named.set(
        left[0],
        [0, 1, 2].findIndex((place) => !places.has(place)),
      );
  }
  const [skill, good, proof] = [named.get("skill"), named.get("good"), named.get("proof")];
  if (skill === undefined || good === undefined || proof === undefined) return null;
  return { skill, good, proof };
}

/** Columns that a heading has beside the three. */
export function otherColumns(heading: Row | undefined): string[] {
  const columns = skillColumns(heading);
  if (!heading || !columns) return [];
  const read = new Set(Object.values(columns));
  return cells(heading).filter((name, place) => /\p{L}/u.test(name) && !read.has(place));
}

function columnsNamed(names: readonly string[]): Map<keyof SkillColumns, number> {
  const named = new Map<keyof SkillColumns, number>();
  for (const [place, name] of names.entries()) {
    const [column] = WORDS.find(([, words]) => words.test(name)) ?? [];
    if (column && !named.has(column)) named.set(column, place);
  }
  return named;
}
