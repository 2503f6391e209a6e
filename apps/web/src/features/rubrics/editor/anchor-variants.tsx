import { keyOf, type AnchorVariant, type Criterion, type Rubric } from "@evenhand/rubric";
import { useState } from "react";
import { AddVariant } from "./add-variant.tsx";
import styles from "./anchor-columns.module.css";
import { columnsFor } from "./anchor-columns.tsx";
import { withItem, withoutItem } from "./document-edits.ts";
import { EditText } from "./edit-text.tsx";
import { useEditorTools } from "./editor-context.ts";
import editorText from "./editor-text.module.css";
import { ItemNotes } from "./item-notes.tsx";
import { LinkButton } from "./link-button.tsx";
import { newVariant } from "./new-items.ts";
import { PartBlock } from "./part-block.tsx";
import { criterionWords } from "./part-words.ts";

type AnchorVariantsProps = { criterion: Criterion; document: Rubric };

/** For whom a text is: a level, a setting, or both. */
export type Whom = Pick<AnchorVariant, "level" | "setting">;

/** Another text for some points, for a level, a setting or both: a row of the same columns for each. */
export function AnchorVariants({ criterion, document }: AnchorVariantsProps) {
  // Rows that were asked for and have no text yet.
  const [wanted, setWanted] = useState<Whom[]>([]);
  const rows = new Map<string, Whom>();
  for (const { variants } of criterion.anchors)
    for (const { level, setting } of variants)
      rows.set(whomKey({ level, setting }), { level, setting });
  for (const whom of wanted) rows.set(whomKey(whom), whom);
  return (
    <PartBlock title={criterionWords.variants} lead={criterionWords.variantsLead}>
      {[...rows].map(([key, whom]) => (
        <VariantRow key={key} criterion={criterion} document={document} whom={whom} />
      ))}
      <AddVariant
        levels={document.levels}
        onAdd={(whom) => setWanted((before) => [...before, whom])}
      />
    </PartBlock>
  );
}

function whomKey({ level, setting }: Whom): string {
  return JSON.stringify([level, setting]);
}

type VariantRowProps = AnchorVariantsProps & { whom: Whom };

function VariantRow({ criterion, document, whom }: VariantRowProps) {
  const { edit, goTo } = useEditorTools();
  const { points } = document.scale;
  const key = keyOf(whom) ?? "";
  const level = document.levels.find(({ id }) => id === whom.level)?.name ?? whom.level;
  const parts = [level, whom.setting].filter((part) => part !== null);
  return (
    <fieldset className={styles["holder"]} aria-label={criterionWords.for(parts)}>
      <h4>{criterionWords.for(parts)}</h4>
      <div className={styles["columns"]} style={columnsFor(points)}>
        {points.map(({ point, name }) => {
          const anchor = criterion.anchors.find((one) => one.point === point);
          const variant = anchor?.variants.find((one) => keyOf(one) === key);
          const list = ["criteria", criterion.id, "anchors", String(point), "variants"];
          const path = [...list, key];
          const start = () => {
            const item = { ...newVariant(whom.level, whom.setting), text: anchor?.text ?? "" };
            edit((before) => withItem(before, list, item));
            goTo([...path, "text"]);
          };
          return (
            <div key={point} className={styles["column"]}>
              {variant === undefined ? (
                <>
                  <span className={editorText["label"]}>{criterionWords.anchor(point, name)}</span>
                  <span className={editorText["quiet"]}>{criterionWords.sameAsAbove}</span>
                  {anchor === undefined ? null : (
                    <LinkButton onClick={start}>{criterionWords.writeVariant(point)}</LinkButton>
                  )}
                </>
              ) : (
                <>
                  <EditText
                    path={[...path, "text"]}
                    label={criterionWords.anchor(point, name)}
                    kind="text"
                    value={variant.text}
                  />
                  <ItemNotes path={path} origin={variant.origin} />
                  <LinkButton onClick={() => edit((before) => withoutItem(before, list, key))}>
                    {criterionWords.removeVariant(point)}
                  </LinkButton>
                </>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
