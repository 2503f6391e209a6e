import {
  checkScorecard,
  contradictionsOf,
  type ScorecardDraft,
  type ScorecardProblem,
} from "@evenhand/rubric";
import type { ScorecardView } from "@evenhand/contract/scorecards";
import { formatMoment } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Status } from "../../ui/status.tsx";
import { failureWords } from "../../lib/failure-words.ts";
import { CardContent } from "./card-content.tsx";
import type { DraftEdit } from "./draft-edits.ts";
import { useFinishCard } from "./scorecard-api.ts";
import styles from "./scorecards.module.css";
import { TextArea } from "../../ui/text-area.tsx";
import { cardWords } from "./words.ts";

type ReviewPartProps = {
  card: ScorecardView;
  draft: ScorecardDraft;
  revision: number;
  isSafe: boolean;
  edit: (edit: DraftEdit) => void;
  flush: () => Promise<void>;
  goTo: (criterion: string) => void;
};

/** Every rating, every line of evidence and every gap on one page: the confirmation before there is no way back. */
export function ReviewPart({ card, draft, revision, isSafe, edit, flush, goTo }: ReviewPartProps) {
  const seal = useFinishCard(card.id, "seal");
  const submit = useFinishCard(card.id, "submit");
  const sealed = card.state === "sealed";
  const problems = checkScorecard(card.form, draft, sealed ? "sealed" : "draft");
  const blocking = problems.filter(({ severity }) => severity !== "advice");
  const keepsFromSealing = problems.some(({ severity }) => severity === "blocks-sealing");
  const contradictions = sealed ? contradictionsOf(card.form, draft) : [];
  const busy = seal.isPending || submit.isPending || !isSafe;

  // Ratings are frozen first; only then is a contradiction asked about, so that the question cannot move them.
  const handIn = async () => {
    await flush();
    const current = sealed ? { ...card, revision } : await seal.mutateAsync(revision);
    if (!sealed && contradictionsOf(card.form, draft).length > 0) return;
    await submit.mutateAsync(current.revision);
  };

  return (
    <div className={styles["reviewList"]}>
      <div>
        <h2 tabIndex={-1}>{cardWords.reviewTitle}</h2>
        <p className={styles["lead"]}>{cardWords.reviewLead}</p>
      </div>
      {sealed && card.textOpenUntil !== null ? (
        <Notice>{cardWords.sealed(formatMoment(card.textOpenUntil))}</Notice>
      ) : null}
      <Problems title={cardWords.stillMissing} problems={blocking} goTo={goTo} />
      {blocking.length === 0 ? <p>{cardWords.ready}</p> : null}
      <Problems
        title={cardWords.worthALook}
        problems={problems.filter(({ severity }) => severity === "advice")}
        goTo={goTo}
      />
      {contradictions.length === 0 ? null : (
        <Notice attention>
          <strong>{cardWords.contradiction}</strong>
          <ul>
            {contradictions.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <TextArea
            label={cardWords.contradictionLabel}
            value={draft.contradiction}
            maxLength={1_000}
            onChange={(text) => edit({ kind: "text", field: "contradiction", text })}
          />
        </Notice>
      )}
      <CardContent form={card.form} content={draft} />
      {(seal.error ?? submit.error) ? (
        <ErrorState
          failure={failureWords(seal.error ?? submit.error)}
          onTryAgain={() => void handIn()}
        />
      ) : null}
      <div className={styles["barActions"]}>
        <Button
          look="main"
          busy={busy || blocking.length > 0}
          onClick={() => void handIn().catch(() => undefined)}
        >
          {cardWords.submit}
        </Button>
        {sealed ? null : (
          <Button busy={busy || keepsFromSealing} onClick={() => seal.mutate(revision)}>
            {cardWords.seal}
          </Button>
        )}
        <Status>{isSafe ? "" : cardWords.notSentYet}</Status>
      </div>
      {sealed ? null : <p className={styles["lead"]}>{cardWords.sealHint}</p>}
    </div>
  );
}

type ProblemsProps = {
  title: string;
  problems: ScorecardProblem[];
  goTo: (criterion: string) => void;
};

function Problems({ title, problems, goTo }: ProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <section aria-label={title} className={styles["block"]}>
      <h3>{title}</h3>
      <ul className={styles["problems"]}>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.path.join("/")}`}>
            {problem.sentence}{" "}
            {problem.path[0] === "ratings" && problem.path[1] !== undefined ? (
              <button type="button" onClick={() => goTo(problem.path[1] ?? "")}>
                {cardWords.goTo}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
