import type { Rating, ScorecardDraft, ScorecardForm, SubmittedScorecard } from "@evenhand/rubric";
import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { EvidenceText } from "./evidence-text.tsx";
import { ratingInWords } from "./rating-words.ts";
import styles from "./review.module.css";
import { reviewWords } from "./review-words.ts";
import { cardWords } from "./words.ts";

type CardContentProps = {
  form: ScorecardForm;
  content: ScorecardDraft | SubmittedScorecard;
  /** Leads back to a criterion while it may still change. */
  onChange?: ((criterion: string) => void) | undefined;
};

/** A card as it reads: for the review before submitting, and for whom it has opened to. */
export function CardContent({ form, content, onChange }: CardContentProps) {
  const observed = content.signals.filter((one) => one.observed === true);
  const { choice, sentence } = content.recommendation;
  return (
    <div className={styles["content"]}>
      {form.criteria.map((criterion) => {
        const rating = content.ratings.find((one) => one.criterion === criterion.id);
        const evidence = rating?.evidence ?? [];
        return (
          <Row
            key={criterion.id}
            title={criterion.name}
            mark={<Mark rating={rating?.rating ?? null} form={form} />}
            more={
              onChange === undefined ? null : (
                <Button
                  look="quiet"
                  aria-label={reviewWords.changeNamed(criterion.name)}
                  onClick={() => onChange(criterion.id)}
                >
                  {reviewWords.change}
                </Button>
              )
            }
          >
            {rating?.doubt === true ? <p className={styles["lead"]}>{cardWords.doubt}</p> : null}
            {rating?.doesNotFit ? (
              <p className={styles["lead"]}>
                {cardWords.misfit}: {rating.doesNotFit}
              </p>
            ) : null}
            {evidence.length === 0 ? (
              <p className={styles["lead"]}>{reviewWords.noEvidence}</p>
            ) : (
              evidence.map((entry) => <EvidenceText key={entry.id} evidence={entry} />)
            )}
          </Row>
        );
      })}
      <Row
        title={cardWords.recommendation}
        mark={
          <p className={styles["rating"]} data-missing={choice === null || undefined}>
            {choice === null ? reviewWords.notGiven : cardWords.choice[choice]}
          </p>
        }
      >
        <p className={styles["text"]}>{sentence}</p>
        {content.contradiction ? (
          <p className={styles["text"]}>
            <span className={styles["lead"]}>{reviewWords.onContradiction}: </span>
            {content.contradiction}
          </p>
        ) : null}
      </Row>
      {observed.length === 0 ? null : (
        <Row title={reviewWords.signalsObserved}>
          <ul>
            {observed.map(({ signal }) => (
              <li key={signal}>{form.signals.find(({ id }) => id === signal)?.text ?? signal}</li>
            ))}
          </ul>
        </Row>
      )}
      {content.takeAway === "" ? null : (
        <Row title={cardWords.takeAway}>
          <p className={styles["text"]}>{content.takeAway}</p>
        </Row>
      )}
    </div>
  );
}

type RowProps = { title: string; mark?: ReactNode; more?: ReactNode; children: ReactNode };

function Row({ title, mark, more, children }: RowProps) {
  return (
    <section className={styles["row"]} aria-label={title}>
      <div className={styles["rowHead"]}>
        <h3>{title}</h3>
        {mark}
      </div>
      <div className={styles["stack"]}>{children}</div>
      {more ? <div>{more}</div> : null}
    </section>
  );
}

function Mark({ rating, form }: { rating: Rating | null; form: ScorecardForm }) {
  return (
    <p className={styles["rating"]} data-missing={rating === null || undefined}>
      {ratingInWords(rating, form.scale.points)}
    </p>
  );
}
