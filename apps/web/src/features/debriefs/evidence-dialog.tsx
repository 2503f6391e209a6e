import type { RoundUpCell, RoundUpStage } from "@evenhand/contract/debriefs";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { EvidenceText } from "./evidence-text.tsx";
import styles from "./debriefs.module.css";
import { debriefWords } from "./words.ts";

export type ShownCell = { criterion: string; by: string; cell: RoundUpCell };

type EvidenceDialogProps = { stage: RoundUpStage; shown: ShownCell; onClose: () => void };

/** What was seen behind one mark. */
export function EvidenceDialog({ stage, shown, onClose }: EvidenceDialogProps) {
  const { criterion, by, cell } = shown;
  const name = stage.scale.find(({ point }) => point === cell.rating)?.name ?? "";
  const mark =
    cell.rating === "not-observed" ? debriefWords.notObserved : `${cell.rating ?? ""} ${name}`;
  return (
    <Dialog
      title={debriefWords.showEvidence(criterion, by)}
      lead={<strong>{mark.trim()}</strong>}
      onClose={onClose}
    >
      {cell.evidence.length === 0 ? (
        <p className={styles["quiet"]}>{debriefWords.noEvidence}</p>
      ) : null}
      {cell.evidence.map((entry) => (
        <EvidenceText key={entry.id} evidence={entry} />
      ))}
      {cell.doubt ? <p className={styles["quiet"]}>{debriefWords.doubtSaid(by)}</p> : null}
      {cell.doesNotFit === null ? null : (
        <p>
          {debriefWords.misfit}: {cell.doesNotFit}
        </p>
      )}
      <DialogFoot>
        <Button onClick={onClose}>{debriefWords.close}</Button>
      </DialogFoot>
    </Dialog>
  );
}
