import { diffRubric } from "./diff-rubric.ts";
import type { Rubric } from "./rubric.ts";
import { wordOverlap } from "./significant-words.ts";

/** Where a rating is given: this criterion in this stage. What the calibration takes as one thing. */
export type Cell = { stage: string; criterion: string };

/**
 * How a cell of one version stands to a cell of the next.
 * `same`: nothing changed. `reworded`: only wording did. `changed`: it means something else now.
 * `moved`: rated in another stage. `likely`: other ids, but `score` (0 to 1) of the words are shared.
 * `gone` and `new`: no counterpart. `joins` says whether ratings under both may be counted together
 * without a person's decision; for `changed`, `moved` and `likely` that decision is the admin's.
 */
export type CrosswalkRow = {
  before: Cell | null;
  after: Cell | null;
  relation: "same" | "reworded" | "changed" | "moved" | "likely" | "gone" | "new";
  joins: boolean;
  score: number | null;
};

/** Share of words from which two criteria with different ids are proposed as the same. */
export const LIKELY_FROM = 0.6;

/** Which criteria of two versions correspond, for reports that look across them. */
export function crosswalk(before: Rubric, after: Rubric): CrosswalkRow[] {
  const relation = relationById(before, after);
  const rows: CrosswalkRow[] = [];
  let gone = cellsOf(before);
  let fresh = cellsOf(after);
  const pair = (
    was: Cell,
    now: Cell,
    how: "same" | "reworded" | "changed" | "moved" | "likely",
    score: number | null = null,
  ): void => {
    const joins = how === "same" || how === "reworded";
    rows.push({ before: was, after: now, relation: how, joins, score });
    gone = gone.filter((cell) => cell !== was);
    fresh = fresh.filter((cell) => cell !== now);
  };

  for (const was of gone) {
    const now = fresh.find((c) => c.stage === was.stage && c.criterion === was.criterion);
    if (now !== undefined) pair(was, now, relation(was.criterion));
  }
  for (const was of gone) {
    const now = fresh.filter(({ criterion }) => criterion === was.criterion);
    if (now.length === 1 && now[0] !== undefined) pair(was, now[0], "moved");
  }
  for (const was of gone) {
    const [best] = fresh
      .map((now) => ({ now, score: likeness(was, before, now, after) }))
      .filter(({ score }) => score >= LIKELY_FROM)
      .sort((a, b) => b.score - a.score);
    if (best !== undefined) pair(was, best.now, "likely", best.score);
  }
  for (const cell of gone)
    rows.push({ before: cell, after: null, relation: "gone", joins: false, score: null });
  for (const cell of fresh)
    rows.push({ before: null, after: cell, relation: "new", joins: false, score: null });
  return rows;
}

function cellsOf(rubric: Rubric): Cell[] {
  return rubric.stages.flatMap((stage) =>
    stage.criteria.map(({ criterion }) => ({ stage: stage.id, criterion })),
  );
}

/** The scale or a criterion's own meaning changed: `changed`; only its wording: `reworded`. */
function relationById(
  before: Rubric,
  after: Rubric,
): (criterion: string) => "same" | "reworded" | "changed" {
  const touched = new Map<string, "reworded" | "changed">();
  let all: "same" | "changed" = "same";
  for (const change of diffRubric(before, after).changes) {
    const path = "path" in change ? change.path : "list" in change ? change.list : change.to;
    if (path[0] === "scale" && change.meaning !== null) all = "changed";
    if (path[0] !== "criteria" || path[1] === undefined) continue;
    const worse = change.meaning !== null || touched.get(path[1]) === "changed";
    touched.set(path[1], worse ? "changed" : "reworded");
  }
  return (criterion) => (all === "changed" ? all : (touched.get(criterion) ?? all));
}

/** Shared words of two criteria's names, questions and anchors, by the longer of the two. */
function likeness(was: Cell, before: Rubric, now: Cell, after: Rubric): number {
  const a = wordsOf(was.criterion, before);
  const b = wordsOf(now.criterion, after);
  return Math.min(wordOverlap(a, b).score, wordOverlap(b, a).score);
}

function wordsOf(id: string, rubric: Rubric): string {
  const criterion = rubric.criteria.find((one) => one.id === id);
  if (criterion === undefined) return "";
  return [criterion.name, criterion.question, ...criterion.anchors.map(({ text }) => text)].join(
    " ",
  );
}
