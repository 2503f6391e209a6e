import { useState } from "react";
import type { ScorecardView } from "@evenhand/contract/scorecards";
import type { SubmittedScorecard } from "@evenhand/rubric";
import { failureLine } from "../../lib/failure-words.ts";
import { AnchorScale } from "../../ui/anchor-scale.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { RecordNotice } from "./record-notice.tsx";
import { useAmendCard } from "./scorecard-api.ts";
import { TextArea } from "../../ui/text-area.tsx";
import styles from "./review.module.css";
import { cardWords } from "./words.ts";

type AmendDialogProps = { card: ScorecardView; content: SubmittedScorecard; onClose: () => void };

/** A change after submitting: the card as it shall stand, and why. The card before stays readable. */
export function AmendDialog({ card, content, onClose }: AmendDialogProps) {
  const amend = useAmendCard(card.id);
  const [next, setNext] = useState(content);
  const [reason, setReason] = useState("");
  const [clerical, setClerical] = useState(false);
  const rate = (criterion: string, rating: number | "not-observed" | null) => {
    if (rating === null) return;
    const at = new Date().toISOString();
    setNext({
      ...next,
      ratings: next.ratings.map((one) =>
        one.criterion === criterion ? { ...one, rating, ratedAt: at } : one,
      ),
    });
  };
  const addEvidence = (criterion: string, text: string) =>
    setNext({
      ...next,
      ratings: next.ratings.map((one) => {
        if (one.criterion !== criterion) return one;
        const [first, ...rest] = one.evidence;
        const entry = first ?? {
          id: crypto.randomUUID(),
          didWhat: "",
          whatChanged: "",
          howVerified: "",
          at: new Date().toISOString(),
        };
        return { ...one, evidence: [{ ...entry, didWhat: text }, ...rest] };
      }),
    });
  const save = () =>
    amend.mutate({ card: next, reason: reason.trim(), clerical }, { onSuccess: onClose });
  return (
    <Dialog title={cardWords.amendTitle} onClose={onClose}>
      <div className={styles["stack"]}>
        {card.form.criteria.map((criterion) => {
          const rating = next.ratings.find((one) => one.criterion === criterion.id);
          if (rating === undefined) return null;
          const headingId = `amend-${criterion.id}`;
          return (
            <section key={criterion.id} className={styles["conflict"]} aria-labelledby={headingId}>
              <h3 id={headingId}>{criterion.name}</h3>
              <AnchorScale
                id={criterion.id}
                labelledBy={headingId}
                anchors={criterion.anchors}
                value={rating.rating}
                onChange={rate}
                keys={false}
              />
              <TextArea
                label={cardWords.did}
                value={rating.evidence[0]?.didWhat ?? ""}
                maxLength={2_000}
                onChange={(text) => addEvidence(criterion.id, text)}
              />
            </section>
          );
        })}
        <TextArea
          label={cardWords.amendReason}
          value={reason}
          maxLength={2_000}
          onChange={setReason}
        />
        <RecordNotice />
        <Checkbox
          label={cardWords.amendClerical}
          hint={cardWords.amendClericalHint}
          checked={clerical}
          onChange={(event) => setClerical(event.target.checked)}
        />
        {amend.error ? <Notice attention>{failureLine(amend.error)}</Notice> : null}
      </div>
      <DialogFoot>
        <Button onClick={onClose}>{cardWords.cancel}</Button>
        <Button look="main" busy={amend.isPending || reason.trim() === ""} onClick={save}>
          {cardWords.amendSave}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
