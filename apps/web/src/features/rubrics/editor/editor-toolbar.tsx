import { Redo2, Undo2 } from "lucide-react";
import { Button } from "../../../ui/button.tsx";
import styles from "./editor-toolbar.module.css";
import { editorWords } from "./editor-words.ts";
import type { EditorSnapshot, RubricEditor } from "./rubric-editor.ts";
import { SaveStatus } from "./save-status.tsx";

export type Panel = "findings" | "base" | "preview";

type EditorToolbarProps = {
  editor: RubricEditor;
  snapshot: EditorSnapshot;
  keepsHere: boolean;
  findings: number;
  /** Null for a rubric that is no overlay. */
  baseChanges: number | null;
  open: readonly Panel[];
  onToggle: (panel: Panel) => void;
};

/** Stays in view: where the words are, steps back and forward, and what can be opened beside. */
export function EditorToolbar(props: EditorToolbarProps) {
  const { editor, snapshot, keepsHere, findings, baseChanges, open, onToggle } = props;
  const toggle = (panel: Panel, words: string) => (
    <Button aria-pressed={open.includes(panel)} onClick={() => onToggle(panel)}>
      {words}
    </Button>
  );
  return (
    <div className={styles["toolbar"]}>
      <SaveStatus
        state={snapshot.state}
        keepsHere={keepsHere}
        onTryAgain={() => void editor.flush()}
      />
      <div className={styles["tools"]}>
        <Button
          look="quiet"
          icon
          aria-label={editorWords.undo}
          busy={!snapshot.canUndo}
          onClick={editor.undo}
        >
          <Undo2 size={18} aria-hidden />
        </Button>
        <Button
          look="quiet"
          icon
          aria-label={editorWords.redo}
          busy={!snapshot.canRedo}
          onClick={editor.redo}
        >
          <Redo2 size={18} aria-hidden />
        </Button>
        {toggle("findings", editorWords.findings(findings))}
        {baseChanges === null ? null : toggle("base", editorWords.changes(baseChanges))}
        {toggle("preview", editorWords.preview)}
      </div>
    </div>
  );
}
