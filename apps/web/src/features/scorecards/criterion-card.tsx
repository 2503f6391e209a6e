import { memo, useCallback, useId } from "react";
import type { FormCriterion, ScorecardDraft } from "@evenhand/rubric";
import { AnchorScale } from "../../ui/anchor-scale.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import type { ScaleValue } from "../../ui/scale-keys.ts";
import block from "./block.module.css";
import styles from "./criterion-card.module.css";
import { CriterionTags } from "./criterion-tags.tsx";
import type { DraftEdit } from "./draft-edits.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { cardWords } from "./words.ts";

type CriterionCardProps = {
  criterion: FormCriterion;
  rating: ScorecardDraft["ratings"][number];
  /** Ratings are frozen; text is still open. */
  frozen: boolean;
  keys: boolean;
  /** The words for a criterion in one's focus; null where the panel shares no focuses out. */
  focusName: string | null;
  edit: (edit: DraftEdit) => void;
};

/** One thing rated: its question, its anchors, its evidence. Drawn again only when its own rating changes. */
export const CriterionCard = memo(function CriterionCard(props: CriterionCardProps) {
  const { criterion, rating, frozen, keys, focusName, edit } = props;
  const { id, name } = criterion;
  const headingId = useId();
  const questionId = useId();
  const rate = useCallback(
    (ofCriterion: string, value: ScaleValue) =>
      edit({ kind: "rate", criterion: ofCriterion, rating: value }),
    [edit],
  );
  return (
    <article
      className={`${block["panel"]} ${styles["criterion"]}`}
      id={`criterion-${id}`}
      data-criterion={id}
      aria-labelledby={headingId}
    >
      <div className={styles["head"]}>
        <h3 id={headingId} tabIndex={-1}>
          {name}
        </h3>
        <CriterionTags criterion={criterion} focusName={focusName} />
      </div>
      <p className={styles["question"]} id={questionId}>
        {criterion.question}
      </p>
      <AnchorScale
        id={id}
        labelledBy={headingId}
        describedBy={questionId}
        anchors={criterion.anchors}
        value={rating.rating}
        onChange={rate}
        keys={keys}
        disabled={frozen}
      />
      {frozen ? <p className={block["lead"]}>{cardWords.frozen}</p> : null}
      <EvidenceList criterion={criterion} evidence={rating.evidence} edit={edit} />
      <div className={styles["flags"]}>
        <Checkbox
          label={cardWords.doubt}
          {...(rating.doubt ? { hint: cardWords.doubtHint } : {})}
          checked={rating.doubt}
          disabled={frozen}
          onChange={(event) => edit({ kind: "doubt", criterion: id, doubt: event.target.checked })}
        />
        <Checkbox
          label={cardWords.misfit}
          {...(rating.doesNotFit === null ? {} : { hint: cardWords.misfitHint })}
          checked={rating.doesNotFit !== null}
          onChange={(event) =>
            edit({
              kind: "does-not-fit",
              criterion: id,
              sentence: event.target.checked ? "" : null,
            })
          }
        />
      </div>
      {rating.doesNotFit === null ? null : (
        <TextArea
          label={cardWords.misfitLabel}
          value={rating.doesNotFit}
          maxLength={1_000}
          onChange={(sentence) => edit({ kind: "does-not-fit", criterion: id, sentence })}
        />
      )}
    </article>
  );
});
