import { occupationalTherapistStarter, starterRubrics, type Rubric } from "@evenhand/rubric";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { SaveOutcome } from "../../../lib/save-loop.ts";
import { withValue } from "./document-edits.ts";
import { createRubricEditor } from "./rubric-editor.ts";

const [rubric] = starterRubrics(occupationalTherapistStarter) as [Rubric];
const [first, second] = rubric.criteria.map(({ id }) => ["criteria", id, "name"]) as [
  string[],
  string[],
];
const named = (document: Rubric) => document.criteria.slice(0, 2).map(({ name }) => name);

let outcomes: SaveOutcome<Rubric>[] = [];
let sent: { name: string | undefined; revision: number }[] = [];

function editor() {
  return createRubricEditor({
    document: rubric,
    base: rubric,
    revision: 1,
    savedAt: null,
    send: async (document, revision) => {
      sent.push({ name: named(document)[0], revision });
      return outcomes.shift() ?? { kind: "saved", revision: revision + 1, at: "now" };
    },
    keep: () => undefined,
    drop: () => undefined,
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  outcomes = [];
  sent = [];
});
afterEach(() => vi.useRealTimers());

it("sends a step soon, typing a little later, and both once", async () => {
  const { edit, snapshot } = editor();
  edit((document) => withValue(document, first, "A"), "first");
  await vi.advanceTimersByTimeAsync(700);
  expect(sent).toEqual([]);
  edit((document) => withValue(document, first, "AB"), "first");
  await vi.advanceTimersByTimeAsync(800);
  expect(sent).toEqual([{ name: "AB", revision: 1 }]);
  edit((document) => withValue(document, first, "C"));
  await vi.advanceTimersByTimeAsync(150);
  expect(sent.at(-1)).toEqual({ name: "C", revision: 2 });
  expect(snapshot().isSafe).toBe(true);
});

it("goes back and forward, and the server follows", async () => {
  const { edit, undo, redo, snapshot } = editor();
  const [name = ""] = named(rubric);
  edit((document) => withValue(document, first, "A"));
  undo();
  expect(named(snapshot().document)[0]).toBe(name);
  expect(snapshot()).toMatchObject({ canUndo: false, canRedo: true });
  redo();
  await vi.advanceTimersByTimeAsync(150);
  expect(sent).toEqual([{ name: "A", revision: 1 }]);
});

it("takes another's edit in, and leaves it alone when undoing its own", async () => {
  const { edit, undo, snapshot } = editor();
  const [name = ""] = named(rubric);
  outcomes = [{ kind: "stale", revision: 7, theirs: withValue(rubric, second, "Theirs") }];
  edit((document) => withValue(document, first, "Mine"));
  await vi.advanceTimersByTimeAsync(200);
  expect(named(snapshot().document)).toEqual(["Mine", "Theirs"]);
  expect(sent.at(-1)).toEqual({ name: "Mine", revision: 7 });
  undo();
  expect(named(snapshot().document)).toEqual([name, "Theirs"]);
});

it("waits with what both changed until a person has chosen", async () => {
  const { edit, resolve, snapshot } = editor();
  outcomes = [{ kind: "stale", revision: 7, theirs: withValue(rubric, first, "Theirs") }];
  edit((document) => withValue(document, first, "Mine"));
  await vi.advanceTimersByTimeAsync(6_000);
  expect(snapshot().conflicts).toMatchObject([{ mine: "Mine", theirs: "Theirs" }]);
  expect(sent).toHaveLength(1);
  resolve(withValue(snapshot().document, first, "Theirs"));
  await vi.advanceTimersByTimeAsync(10);
  expect(sent.at(-1)).toEqual({ name: "Theirs", revision: 7 });
  expect(snapshot().isSafe).toBe(true);
});
