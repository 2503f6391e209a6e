import type { Rubric, Signal } from "@evenhand/rubric";
import { Plus } from "lucide-react";
import { Button } from "../../../ui/button.tsx";
import { SortableList } from "../../../ui/sortable-list.tsx";
import { inOrder } from "./base-differences.ts";
import { withItem, withValue } from "./document-edits.ts";
import { EditCheck } from "./edit-check.tsx";
import { EditText } from "./edit-text.tsx";
import { useEditorTools } from "./editor-context.ts";
import editorText from "./editor-text.module.css";
import { spokenName } from "./spoken-name.ts";
import { ItemNotes } from "./item-notes.tsx";
import { newSignal } from "./new-items.ts";
import { PartBlock } from "./part-block.tsx";
import { signalWords } from "./part-words.ts";
import { withoutSignal } from "./rubric-edits.ts";

/** Everything to watch for, by kind. Which stage watches for what is said in the stages. */
export function SignalsPart({ document }: { document: Rubric }) {
  return (
    <>
      <KindBlock kind="signal" document={document} />
      <KindBlock kind="anti-signal" document={document} />
    </>
  );
}

function KindBlock({ kind, document }: { kind: Signal["kind"]; document: Rubric }) {
  const { edit, goTo } = useEditorTools();
  const isSignal = kind === "signal";
  const ofKind = document.signals.filter((signal) => signal.kind === kind);
  const title = isSignal ? signalWords.signals : signalWords.antiSignals;
  // Both kinds are one list: a move among its kind leaves the other where it is.
  const move = (id: string, index: number) =>
    edit((before) => {
      const keysOf = (wanted: boolean) =>
        before.signals.filter((one) => (one.kind === kind) === wanted).map((one) => one.id);
      const rest = keysOf(true).filter((one) => one !== id);
      return inOrder(before, ["signals"], [...rest.toSpliced(index, 0, id), ...keysOf(false)]);
    });
  const add = () => {
    const signal = newSignal(kind);
    edit((before) => withItem(before, ["signals"], signal));
    goTo(["signals", signal.id, "text"]);
  };
  return (
    <PartBlock title={title} {...(isSignal ? { path: ["signals"] } : {})}>
      <SortableList<Signal>
        label={title}
        items={ofKind}
        nameOf={({ text }) => spokenName(text)}
        onMove={move}
        onRemove={(id) => edit((before) => withoutSignal(before, id))}
      >
        {({ id, text, original, safety, origin }) => (
          <>
            <EditText
              path={["signals", id, "text"]}
              label={isSignal ? signalWords.signal : signalWords.antiSignal}
              labelHidden
              kind="text"
              value={text}
            />
            <EditCheck
              label={signalWords.safety}
              checked={safety}
              onChange={(next) =>
                edit((before) => withValue(before, ["signals", id, "safety"], next))
              }
            />
            <span className={editorText["quiet"]}>
              {signalWords.watchedIn(stagesOf(document, id))}
            </span>
            <ItemNotes path={["signals", id]} origin={origin} original={original} />
          </>
        )}
      </SortableList>
      <Button onClick={add}>
        <Plus size={16} aria-hidden />
        {isSignal ? signalWords.addSignal : signalWords.addAntiSignal}
      </Button>
    </PartBlock>
  );
}

function stagesOf({ stages }: Rubric, id: string): string[] {
  return stages
    .filter((stage) => stage.signals.some(({ signal }) => signal === id))
    .map(({ name }) => name);
}
