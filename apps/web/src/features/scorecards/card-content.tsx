import type {
  Evidence,
  Rating,
  ScorecardDraft,
  ScorecardForm,
  SubmittedScorecard,
} from "@evenhand/rubric";
import styles from "./scorecards.module.css";
import { cardWords } from "./words.ts";

type CardContentProps = { form: ScorecardForm; content: ScorecardDraft | SubmittedScorecard };

/** A card as it reads: for the review before submitting, and for whom it has opened to. */
export function CardContent({ form, content }: CardContentProps) {
  const observed = content.signals.filter((one) => one.observed === true);
  const { choice, sentence } = content.recommendation;
  return (
    <>
      {form.criteria.map((criterion) => {
        const rating = content.ratings.find((one) => one.criterion === criterion.id);
        return (
          <section key={criterion.id} className={styles["reviewRow"]} aria-label={criterion.name}>
            <h3>{criterion.name}</h3>
            <RatingLine rating={rating?.rating ?? null} form={form} />
            {rating?.doubt === true ? <p className={styles["lead"]}>{cardWords.doubt}</p> : null}
            {rating?.doesNotFit ? (
              <p className={styles["lead"]}>
                {cardWords.misfit}: {rating.doesNotFit}
              </p>
            ) : null}
            {rating === undefined || rating.evidence.length === 0 ? (
              <p className={styles["lead"]}>{cardWords.noEvidence}</p>
            ) : (
              rating.evidence.map((entry) => <EvidenceText key={entry.id} evidence={entry} />)
            )}
          </section>
        );
      })}
      <section className={styles["reviewRow"]} aria-label={cardWords.recommendation}>
        <h3>{cardWords.recommendation}</h3>
        <p className={styles["rating"]} data-missing={choice === null || undefined}>
          {choice === null ? cardWords.notRated : cardWords.choice[choice]}
        </p>
        <p className={styles["evidenceText"]}>{sentence}</p>
        {content.contradiction ? (
          <p className={styles["evidenceText"]}>{content.contradiction}</p>
        ) : null}
      </section>
      {observed.length === 0 ? null : (
        <section className={styles["reviewRow"]} aria-label={cardWords.signals}>
          <h3>{cardWords.signals}</h3>
          <ul>
            {observed.map(({ signal }) => (
              <li key={signal}>{form.signals.find(({ id }) => id === signal)?.text ?? signal}</li>
            ))}
          </ul>
        </section>
      )}
      {content.takeAway === "" ? null : (
        <section className={styles["reviewRow"]} aria-label={cardWords.takeAway}>
          <h3>{cardWords.takeAway}</h3>
          <p className={styles["evidenceText"]}>{content.takeAway}</p>
        </section>
      )}
    </>
  );
}

function RatingLine({ rating, form }: { rating: Rating | null; form: ScorecardForm }) {
  const name = form.scale.points.find(({ point }) => point === rating)?.name;
  return (
    <p className={styles["rating"]} data-missing={rating === null || undefined}>
      {rating === null
        ? cardWords.notRated
        : rating === "not-observed"
          ? cardWords.notObserved
          : `${rating} ${name ?? ""}`}
    </p>
  );
}

const FIELDS = [
  ["didWhat", cardWords.did],
  ["whatChanged", cardWords.changed],
  ["howVerified", cardWords.verified],
] as const;

export function EvidenceText({ evidence }: { evidence: Evidence }) {
  return (
    <dl className={styles["evidenceText"]}>
      {FIELDS.flatMap(([field, label]) =>
        evidence[field].trim() === ""
          ? []
          : [<dt key={`${field}-name`}>{label}</dt>, <dd key={field}>{evidence[field]}</dd>],
      )}
    </dl>
  );
}
