import type { Json, MergeConflict, Rubric } from "@evenhand/rubric";
import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../../ui/dialog.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import { canBeBoth, chooseSide, type Side } from "./choose-side.ts";
import styles from "./conflict-dialog.module.css";
import { conflictWords } from "./editor-words.ts";
import { placeKey } from "./place-key.ts";
import { nameAt, placeInWords } from "./place-words.ts";

type ConflictDialogProps = {
  document: Rubric;
  conflicts: readonly MergeConflict[];
  onChosen: (document: Rubric) => void;
};

/** Two people changed the same words: both in view, field by field, and this person decides. */
export default function ConflictDialog({ document, conflicts, onChosen }: ConflictDialogProps) {
  const [sides, setSides] = useState<ReadonlyMap<string, Side>>(new Map());
  const finish = () =>
    onChosen(
      conflicts.reduce(
        (chosen, conflict) =>
          chooseSide(chosen, conflict, sides.get(placeKey(conflict.path)) ?? "mine"),
        document,
      ),
    );
  return (
    <Dialog wide title={conflictWords.title} lead={<p>{conflictWords.lead}</p>} role="alertdialog">
      {conflicts.map((conflict) => {
        const key = placeKey(conflict.path);
        const place = placeInWords(document, conflict.path);
        return (
          <fieldset key={key} className={styles["conflict"]}>
            <legend>{place}</legend>
            <dl>
              <dt>{conflictWords.mine}</dt>
              <dd>{shown(document, conflict, conflict.mine)}</dd>
              <dt>{conflictWords.theirs}</dt>
              <dd>{shown(document, conflict, conflict.theirs)}</dd>
            </dl>
            <Segmented<Side>
              legend={place}
              value={sides.get(key) ?? "mine"}
              options={[
                { value: "mine", label: conflictWords.mine },
                { value: "theirs", label: conflictWords.theirs },
                ...(canBeBoth(conflict)
                  ? [{ value: "both" as const, label: conflictWords.both }]
                  : []),
              ]}
              onChange={(side) => setSides(new Map(sides).set(key, side))}
            />
          </fieldset>
        );
      })}
      <DialogFoot>
        <Button look="main" onClick={finish}>
          {conflictWords.keep}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}

function shown(document: Rubric, { kind, path }: MergeConflict, value: Json | undefined): string {
  if (value === undefined) return conflictWords.removed;
  if (value === null || value === "") return conflictWords.nothing;
  if (kind === "order" && Array.isArray(value))
    return conflictWords.order((value as string[]).map((key) => nameAt(document, [...path, key])));
  if (typeof value !== "object") return String(value);
  const said = value as { text?: unknown; name?: unknown };
  for (const words of [said.name, said.text]) if (typeof words === "string") return words;
  return JSON.stringify(value);
}
