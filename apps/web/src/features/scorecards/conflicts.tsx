import { useState } from "react";
import type { MergeConflict, ScorecardDraft, ScorecardForm } from "@evenhand/rubric";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Status } from "../../ui/status.tsx";
import { canBeBoth, chooseAll, type Side } from "./choose-in-conflict.ts";
import { placeInWords, sideInWords } from "./conflict-words.ts";
import { isTime } from "./conflict-times.ts";
import styles from "./review.module.css";
import { reviewWords } from "./review-words.ts";

type ConflictsProps = {
  form: ScorecardForm;
  draft: ScorecardDraft;
  conflicts: MergeConflict[];
  onChosen: (draft: ScorecardDraft) => void;
};

/** Every place that two devices changed, side by side. Nothing is chosen beforehand, and nothing is lost before. */
export default function Conflicts({ form, draft, conflicts, onChosen }: ConflictsProps) {
  const [sides, setSides] = useState<ReadonlyMap<MergeConflict, Side>>(new Map());
  const [tried, setTried] = useState(false);
  const asked = conflicts.filter((one) => !isTime(one));
  const open = asked.filter((one) => !sides.has(one));
  const goOn = () => {
    if (open.length === 0) return onChosen(chooseAll(draft, conflicts, sides));
    setTried(true);
    document.querySelector<HTMLElement>("[data-open] input")?.focus();
  };
  return (
    <Dialog
      wide
      title={reviewWords.conflictTitle}
      lead={reviewWords.conflictLead}
      role="alertdialog"
    >
      {asked.map((conflict) => {
        const place = placeInWords(conflict, form);
        return (
          <section
            key={conflict.path.join("/")}
            className={styles["conflict"]}
            aria-label={place}
            data-open={sides.has(conflict) ? undefined : true}
          >
            <h3>{place}</h3>
            <div className={styles["sides"]}>
              {(["mine", "theirs"] as const).map((side) => (
                <div key={side} className={styles["side"]}>
                  <strong>{reviewWords[side]}</strong>
                  <span>{sideInWords(conflict, conflict[side], form)}</span>
                </div>
              ))}
            </div>
            <Segmented<Side | "open">
              legend={reviewWords.keepOf(place)}
              value={sides.get(conflict) ?? "open"}
              options={[
                { value: "mine", label: reviewWords.mine },
                { value: "theirs", label: reviewWords.theirs },
                ...(canBeBoth(conflict)
                  ? [{ value: "both" as const, label: reviewWords.both }]
                  : []),
              ]}
              onChange={(side) => {
                if (side !== "open") setSides(new Map(sides).set(conflict, side));
              }}
            />
          </section>
        );
      })}
      <Status>{tried && open.length > 0 ? reviewWords.stillOpen(open.length) : ""}</Status>
      <DialogFoot>
        <Button look="main" onClick={goOn}>
          {reviewWords.keep}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
