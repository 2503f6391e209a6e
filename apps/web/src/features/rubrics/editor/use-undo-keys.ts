import { useEffect } from "react";
import type { RubricEditor } from "./rubric-editor.ts";

/** Ctrl/Cmd+Z and Shift with it, or Ctrl+Y, wherever the focus is but in a window over the page. */
export function useUndoKeys({ undo, redo }: RubricEditor): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const inDialog =
        event.target instanceof Element &&
        event.target.closest("[role=dialog], [role=alertdialog]") !== null;
      const key = event.key.toLowerCase();
      if (inDialog || (key !== "z" && key !== "y")) return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    // On the way down: lists keep the keys of what they hold to themselves.
    addEventListener("keydown", press, { capture: true });
    return () => removeEventListener("keydown", press, { capture: true });
  }, [undo, redo]);
}
