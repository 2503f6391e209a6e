import type { Rubric, RubricChange } from "@evenhand/rubric";
import { Button } from "../../../ui/button.tsx";
import { ChangeList } from "../change-list.tsx";
import { withoutChange } from "./base-differences.ts";
import { useEditorTools } from "./editor-context.ts";
import { baseWords, editorWords } from "./editor-words.ts";
import styles from "./findings-panel.module.css";

/** What an overlay changes against its base, each change with the way back. */
export function BasePanel({ base, changes }: { base: Rubric; changes: readonly RubricChange[] }) {
  const { edit } = useEditorTools();
  const takeBack = (change: RubricChange) => (
    <div>
      <Button
        aria-label={editorWords.baseAgainFor(change.sentence)}
        onClick={() => edit((document) => withoutChange(document, change, base))}
      >
        {editorWords.baseAgain}
      </Button>
    </div>
  );
  return (
    <section className={styles["panel"]} aria-label={baseWords.title}>
      <h3>{baseWords.title}</h3>
      {changes.length === 0 ? <p>{baseWords.none}</p> : null}
      <ChangeList label={baseWords.title} changes={changes} deed={takeBack} />
    </section>
  );
}
