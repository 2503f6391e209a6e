import { useState } from "react";
import type { MergeConflict, ScorecardDraft } from "@evenhand/rubric";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { chooseIn, type Side } from "./choose-in-conflict.ts";
import styles from "./scorecards.module.css";
import { cardWords } from "./words.ts";

type ConflictsProps = {
  draft: ScorecardDraft;
  conflicts: MergeConflict[];
  onChosen: (draft: ScorecardDraft) => void;
};

/** Every place that two devices changed, side by side. Nothing is decided until the person goes on. */
export function Conflicts({ draft, conflicts, onChosen }: ConflictsProps) {
  const [sides, setSides] = useState<Record<string, Side>>({});
  const keyOf = (conflict: MergeConflict) => conflict.path.join("/");
  return (
    <Dialog title={cardWords.conflictTitle} lead={cardWords.conflictLead} role="alertdialog">
      {conflicts.map((conflict) => {
        const key = keyOf(conflict);
        const isText = typeof conflict.mine === "string" && typeof conflict.theirs === "string";
        return (
          <div key={key} className={styles["block"]}>
            <p>{conflict.sentence}</p>
            <div className={styles["sides"]}>
              <div className={styles["side"]}>
                <strong>{cardWords.mine}</strong>
                {`\n${inWords(conflict.mine)}`}
              </div>
              <div className={styles["side"]}>
                <strong>{cardWords.theirs}</strong>
                {`\n${inWords(conflict.theirs)}`}
              </div>
            </div>
            <Segmented<Side>
              legend={conflict.sentence}
              value={sides[key] ?? "mine"}
              options={[
                { value: "mine", label: cardWords.mine },
                { value: "theirs", label: cardWords.theirs },
                ...(isText ? [{ value: "both" as const, label: cardWords.both }] : []),
              ]}
              onChange={(side) => setSides({ ...sides, [key]: side })}
            />
          </div>
        );
      })}
      <DialogFoot>
        <Button
          look="main"
          onClick={() =>
            onChosen(
              conflicts.reduce(
                (chosen, conflict) => chooseIn(chosen, conflict, sides[keyOf(conflict)] ?? "mine"),
                draft,
              ),
            )
          }
        >
          {cardWords.keep}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}

function inWords(value: unknown): string {
  if (value === undefined || value === null || value === "") return "—";
  return typeof value === "string"
    ? value
    : typeof value === "number"
      ? String(value)
      : JSON.stringify(value, null, 1);
}
