import { mergeDrafts, type MergeConflict, type Rubric } from "@evenhand/rubric";
import {
  createSaveLoop,
  type Pace,
  type SaveLoopOptions,
  type SaveSnapshot,
} from "../../../lib/save-loop.ts";
import { begun, edited, rebased, redone, undone, type History } from "./history.ts";

export type EditorSnapshot = SaveSnapshot<Rubric, MergeConflict> & {
  canUndo: boolean;
  canRedo: boolean;
};

/** How an edit is made: `field` names what is typed into, null for a step of its own. */
export type Edit = (change: (document: Rubric) => Rubric, field?: string | null) => void;

type EditorOptions = Omit<SaveLoopOptions<Rubric, MergeConflict>, "merge">;

/** One rubric under somebody's hands: its document, the steps back and forward, and its way to the server. */
export function createRubricEditor(options: EditorOptions) {
  let history: History<Rubric> = begun(options.document);
  const loop = createSaveLoop<Rubric, MergeConflict>({ ...options, merge });
  let snapshot = takeSnapshot();
  const listeners = new Set<() => void>();
  const stopHearing = loop.subscribe(() => {
    snapshot = takeSnapshot();
    for (const listener of listeners) listener();
  });

  function takeSnapshot(): EditorSnapshot {
    return {
      ...loop.snapshot(),
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
    };
  }

  function merge(base: Rubric, mine: Rubric, theirs: Rubric) {
    const result = mergeDrafts(base, mine, theirs);
    history = rebased(history, result.merged, (step) => mergeDrafts(base, step, theirs).merged);
    return result;
  }

  function go(next: History<Rubric>, pace: Pace): void {
    if (next === history) return;
    history = next;
    loop.change(history.present, pace);
  }

  const edit: Edit = (change, field = null) =>
    go(
      edited(history, change(history.present), field, Date.now()),
      field === null ? "choice" : "typing",
    );

  return {
    edit,
    undo: () => go(undone(history), "choice"),
    redo: () => go(redone(history), "choice"),
    /** The person has decided every conflict. */
    resolve: (chosen: Rubric): void => {
      history = edited(history, chosen, null, Date.now());
      loop.resolve(chosen);
    },
    flush: loop.flush,
    snapshot: () => snapshot,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: (): void => {
      stopHearing();
      loop.stop();
    },
  };
}

export type RubricEditor = ReturnType<typeof createRubricEditor>;
