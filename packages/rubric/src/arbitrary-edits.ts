import * as fc from "fast-check";
import { byEditor } from "./provenance.ts";
import type { Rubric } from "./rubric.ts";
import type { Prompt, Stage } from "./stage.ts";

/** One thing an editor does. Numbers choose among what there is. */
type Edit = {
  readonly what: number;
  readonly a: number;
  readonly b: number;
  readonly text: string;
};

const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.nat(13),
  a: fc.nat(1000),
  b: fc.nat(1000),
  text: fc.constantFrom("Other words", "", "mit Ümlaut", "a/b", "“quoted”", "1"),
});

/** A rubric after some edits of any kind. */
export function editedRubric(base: Rubric, edits = { max: 8 }): fc.Arbitrary<Rubric> {
  return fc.array(edit, { maxLength: edits.max }).map((list) => list.reduce(after, base));
}

/** A rubric after edits of criteria and levels only. */
export function editedCriteria(base: Rubric): fc.Arbitrary<Rubric> {
  const criteriaOnly = edit.map((one) => ({ ...one, what: [0, 1, 2, 3][one.what % 4] ?? 0 }));
  return fc.array(criteriaOnly, { maxLength: 6 }).map((list) => list.reduce(after, base));
}

/** A rubric after edits of stages only. */
export function editedStages(base: Rubric): fc.Arbitrary<Rubric> {
  const stagesOnly = edit.map((one) => ({ ...one, what: 6 + (one.what % 7) }));
  return fc.array(stagesOnly, { maxLength: 6 }).map((list) => list.reduce(after, base));
}

function after(rubric: Rubric, { what, a, b, text }: Edit): Rubric {
  const next = structuredClone(rubric);
  const criterion = pick(next.criteria, a);
  const stage = pick(next.stages, a);
  const edits: (() => unknown)[] = [
    () => setAt(next.criteria, a, (one) => (one.name = text)),
    () => setAt(criterion?.anchors ?? [], b, (anchor) => (anchor.text = text)),
    () => move(next.criteria, a, b),
    () => criterion && Object.assign(criterion, { weight: (b % 5) + 1, weightReason: text }),
    () => next.criteria.splice(a % (next.criteria.length + 1), 1),
    () => move(next.signals, a, b),
    () => move(next.stages, a, b),
    () => move(stage?.corePrompts ?? [], a, b),
    () => stage?.probes.splice(b % (stage.probes.length + 1), 0, prompt(next, text)),
    () => setAt(next.stages, a, (one) => (one.brief = text)),
    () => stage?.criteria.splice(b % (stage.criteria.length + 1), 1),
    () => movePrompt(next.stages, a, b),
    () => setAt(next.stages, a, (one) => (one.minutes = b % 2 === 0 ? null : 5 + (b % 100))),
    () => next.levels.splice(a % (next.levels.length + 1), 1),
  ];
  edits[what]?.();
  return next;
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % Math.max(1, list.length)];
}

function setAt<T>(list: readonly T[], at: number, set: (item: T) => void): void {
  const item = pick(list, at);
  if (item !== undefined) set(item);
}

function move(list: unknown[], from: number, to: number): void {
  if (list.length > 0) list.splice(to % list.length, 0, ...list.splice(from % list.length, 1));
}

function movePrompt(stages: readonly Stage[], from: number, to: number): void {
  const [taken] = pick(stages, from)?.corePrompts.splice(to % 4, 1) ?? [];
  if (taken !== undefined) pick(stages, to)?.[to % 2 === 0 ? "corePrompts" : "probes"].push(taken);
}

function prompt(rubric: Rubric, text: string): Prompt {
  const used = JSON.stringify(rubric);
  let number = 1;
  while (used.includes(`"new-prompt-${number}"`)) number += 1;
  return {
    id: `new-prompt-${number}`,
    text,
    original: null,
    scenario: false,
    criteria: [],
    mapping: { by: "team" },
    origin: byEditor,
  };
}
