import { useCallback, useState } from "react";
import {
  contradictionsOf,
  type FormCriterion,
  type ScorecardDraft,
  type SubmittedScorecard,
} from "@evenhand/rubric";
import type { ScorecardView } from "@evenhand/contract/scorecards";
import { failureLine } from "../../lib/failure-words.ts";
import { AnchorScale } from "../../ui/anchor-scale.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { amendedCard, draftOf } from "./amended-card.ts";
import { applyEdit, type DraftEdit } from "./draft-edits.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { RecommendationPart } from "./recommendation-part.tsx";
import { RecordNotice } from "./record-notice.tsx";
import { ratingInWords } from "./rating-words.ts";
import styles from "./review.module.css";
import { useAmendCard } from "./finish-api.ts";
import { reviewWords } from "./review-words.ts";

type AmendDialogProps = { card: ScorecardView; content: SubmittedScorecard; onClose: () => void };

/** A change after submitting: the card as it shall stand, and why. The card before stays readable. */
export default function AmendDialog({ card, content, onClose }: AmendDialogProps) {
  const amend = useAmendCard(card.id);
  const [draft, setDraft] = useState<ScorecardDraft>(() => draftOf(content));
  const [reason, setReason] = useState("");
  const [clerical, setClerical] = useState(false);
  const [tried, setTried] = useState(false);
  const edit = useCallback((one: DraftEdit) => {
    if (one.kind === "rate" && one.rating === null) return;
    setDraft((before) => applyEdit(before, one, new Date().toISOString()));
  }, []);
  const save = () => {
    setTried(true);
    if (reason.trim() === "") return;
    amend.mutate(
      { card: amendedCard(content, draft), reason: reason.trim(), clerical },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog wide title={reviewWords.amendTitle} lead={reviewWords.amendLead} onClose={onClose}>
      <Form label={reviewWords.amendTitle} onSubmit={save}>
        {card.form.criteria.map((criterion) => (
          <AmendCriterion
            key={criterion.id}
            criterion={criterion}
            rating={draft.ratings.find((one) => one.criterion === criterion.id)}
            edit={edit}
          />
        ))}
        <RecommendationPart draft={draft} frozen={false} edit={edit} />
        {contradictionsOf(card.form, draft).length === 0 ? null : (
          <TextArea
            label={reviewWords.contradictionLabel}
            value={draft.contradiction}
            maxLength={1_000}
            onChange={(text) => edit({ kind: "text", field: "contradiction", text })}
          />
        )}
        <TextArea
          label={reviewWords.amendReason}
          value={reason}
          maxLength={2_000}
          problem={tried && reason.trim() === "" ? reviewWords.amendReasonMissing : undefined}
          onChange={setReason}
        />
        <RecordNotice />
        <Checkbox
          label={reviewWords.amendClerical}
          hint={reviewWords.amendClericalHint}
          checked={clerical}
          onChange={(event) => setClerical(event.target.checked)}
        />
        {amend.error ? <Notice attention>{failureLine(amend.error)}</Notice> : null}
        <DialogFoot>
          <Button onClick={onClose}>{reviewWords.cancel}</Button>
          <Button type="submit" look="main" busy={amend.isPending}>
            {reviewWords.amendSave}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

type AmendCriterionProps = {
  criterion: FormCriterion;
  rating: ScorecardDraft["ratings"][number] | undefined;
  edit: (edit: DraftEdit) => void;
};

function AmendCriterion({ criterion, rating, edit }: AmendCriterionProps) {
  const headingId = `amend-${criterion.id}`;
  const rate = useCallback(
    (id: string, value: number | "not-observed" | null) =>
      edit({ kind: "rate", criterion: id, rating: value }),
    [edit],
  );
  if (rating === undefined) return null;
  return (
    <details className={styles["version"]}>
      <summary>
        <span id={headingId}>{criterion.name}</span>{" "}
        <span className={styles["lead"]}>{ratingInWords(rating.rating, criterion.anchors)}</span>
      </summary>
      <div className={styles["stack"]}>
        <AnchorScale
          id={criterion.id}
          labelledBy={headingId}
          anchors={criterion.anchors}
          value={rating.rating}
          onChange={rate}
        />
        <EvidenceList criterion={criterion} evidence={rating.evidence} edit={edit} />
      </div>
    </details>
  );
}
