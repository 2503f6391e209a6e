import { useEffect, useRef, useState } from "react";
import { checkScorecard, contradictionsOf, type ScorecardDraft } from "@evenhand/rubric";
import { failureWords } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { CardContent } from "./card-content.tsx";
import { focusRecommendation } from "./card-focus.ts";
import type { OpenCard } from "./card-loop.ts";
import type { Writing } from "./card-view.tsx";
import { ContradictionPart } from "./contradiction-part.tsx";
import styles from "./review.module.css";
import { ReviewProblems } from "./review-problems.tsx";
import { useFinishCard } from "./finish-api.ts";
import { reviewWords } from "./review-words.ts";

type ReviewPartProps = {
  card: OpenCard;
  draft: ScorecardDraft;
  writing: Writing;
  goTo: (criterion: string) => void;
  onBack: () => void;
};

/** Every rating, every line of evidence and every gap on one page: the confirmation before there is no way back. */
export default function ReviewPart({ card, draft, writing, goTo, onBack }: ReviewPartProps) {
  const { loop, edit } = writing;
  const seal = useFinishCard(card.id, "seal");
  const submit = useFinishCard(card.id, "submit");
  const [waiting, setWaiting] = useState(false);
  const [isUnsent, setUnsent] = useState(false);
  const missing = useRef<HTMLDivElement>(null);
  const sealed = card.state === "sealed";
  const problems = checkScorecard(card.form, draft, sealed ? "sealed" : "draft");
  const advice = problems.filter(({ severity }) => severity === "advice");
  const blocking = problems.filter(({ severity }) => severity !== "advice");
  const keepsFromSealing = problems.some(({ severity }) => severity === "blocks-sealing");
  const busy = waiting || seal.isPending || submit.isPending;
  const error = seal.error ?? submit.error;
  useFocusOnArriving(sealed);

  // The contradiction has a place of its own, with its question.
  const listed = blocking.filter(({ path }) => path[0] !== "contradiction");

  const showMissing = () =>
    (listed.length === 0
      ? document.querySelector<HTMLElement>("#contradiction textarea")
      : missing.current?.querySelector<HTMLElement>("button, h3")
    )?.focus();
  /** The last words first: what is handed in is what stands here. Null where they did not get through. */
  const sentRevision = async () => {
    setWaiting(true);
    await loop.flush();
    setWaiting(false);
    const { isSafe, revision } = loop.snapshot();
    setUnsent(!isSafe);
    return isSafe ? revision : null;
  };
  const freeze = async () => {
    if (keepsFromSealing) return showMissing();
    const revision = await sentRevision();
    if (revision !== null) await seal.mutateAsync(revision);
  };
  // Ratings are frozen first; only then is a contradiction asked about, so that the question cannot move them.
  const handIn = async () => {
    if (blocking.length > 0) return showMissing();
    const revision = await sentRevision();
    if (revision === null) return;
    const frozen = sealed ? { revision } : await seal.mutateAsync(revision);
    if (!sealed && contradictionsOf(card.form, draft).length > 0) return;
    await submit.mutateAsync(frozen.revision);
  };
  const go = (step: () => Promise<void> | undefined) => void step()?.catch(() => undefined);
  const goToProblem = ([part, id]: readonly string[]) => {
    if (part === "ratings" && id !== undefined) return goTo(id);
    onBack();
    requestAnimationFrame(focusRecommendation);
  };

  return (
    <div className={styles["review"]}>
      <div>
        <h2 tabIndex={-1} id="review-title">
          {reviewWords.reviewTitle}
        </h2>
        <p className={styles["lead"]}>{reviewWords.reviewLead}</p>
      </div>
      {sealed ? <ContradictionPart form={card.form} draft={draft} edit={edit} /> : null}
      <div ref={missing} className={styles["stack"]}>
        <ReviewProblems title={reviewWords.stillMissing} problems={listed} onGo={goToProblem} />
        {blocking.length === 0 ? <p className={styles["ready"]}>{reviewWords.ready}</p> : null}
      </div>
      <ReviewProblems folded title={reviewWords.worthALook} problems={advice} onGo={goToProblem} />
      <CardContent form={card.form} content={draft} onChange={sealed ? undefined : goTo} />
      {error ? <ErrorState failure={failureWords(error)} onTryAgain={() => go(handIn)} /> : null}
      {isUnsent ? <Notice attention>{reviewWords.unsent}</Notice> : null}
      <div className={styles["foot"]}>
        <div className={styles["actions"]}>
          <Button
            id="submit-card"
            look={blocking.length === 0 ? "main" : "plain"}
            busy={busy}
            onClick={() => go(handIn)}
          >
            {reviewWords.submit}
          </Button>
          {sealed ? null : (
            <Button busy={busy} onClick={() => go(freeze)}>
              {reviewWords.seal}
            </Button>
          )}
        </div>
        {sealed ? null : <p className={styles["lead"]}>{reviewWords.sealHint}</p>}
      </div>
    </div>
  );
}

/** The page has become another: it is read from its title, or from the question that came up. */
function useFocusOnArriving(sealed: boolean): void {
  const before = useRef<boolean | null>(null);
  useEffect(() => {
    const hasJustFrozen = sealed && before.current === false;
    const question = hasJustFrozen ? document.querySelector("#contradiction textarea") : null;
    const target = question ?? document.getElementById("review-title");
    if (target instanceof HTMLElement) target.focus({ preventScroll: question === null });
    before.current = sealed;
  }, [sealed]);
}
