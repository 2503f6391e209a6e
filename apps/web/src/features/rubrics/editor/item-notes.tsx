import type { Mapping, Origin, Path } from "@evenhand/rubric";
import { ProvenanceLine } from "../provenance-line.tsx";
import { valueIn, withValue } from "./document-edits.ts";
import { useEditorTools } from "./editor-context.ts";
import editorText from "./editor-text.module.css";
import { editorWords } from "./editor-words.ts";
import styles from "./item-notes.module.css";
import { LinkButton } from "./link-button.tsx";

type ItemNotesProps = {
  path: Path;
  origin: Origin;
  original?: string | null;
  mapping?: Mapping;
};

/** Under an element: where it comes from, what the report said, why it stands here. */
export function ItemNotes({ path, origin, original = null, mapping }: ItemNotesProps) {
  const { edit, base } = useEditorTools();
  const isNew = base !== null && valueIn(base, path) === undefined;
  return (
    <div className={styles["notes"]}>
      <ProvenanceLine origin={origin} />
      {isNew ? <span className={styles["badge"]}>{editorWords.onlyHere}</span> : null}
      {original === null ? null : (
        <span className={editorText["quiet"]}>{editorWords.original(original)}</span>
      )}
      {mapping?.by === "words" ? (
        <span className={styles["advice"]}>
          <span>{editorWords.placedByWords(mapping.shared.join(", "))}</span>
          <LinkButton
            onClick={() =>
              edit((document) => withValue(document, [...path, "mapping"], { by: "team" }))
            }
          >
            {editorWords.belongs}
          </LinkButton>
        </span>
      ) : null}
    </div>
  );
}
