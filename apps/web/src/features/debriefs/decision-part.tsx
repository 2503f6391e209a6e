import { useEffect, useRef, useState, type Ref } from "react";
import type { DecisionView, RoundUp } from "@evenhand/contract/debriefs";
import { formatMoment } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { notOnPaperClass } from "../../ui/print-head.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./debriefs.module.css";
import { DecisionForm } from "./decision-form.tsx";
import { debriefWords } from "./words.ts";

type DecisionPartProps = {
  roundUp: RoundUp;
  /** Stages without an interview so far. */
  notMet: string[];
  userId: string;
};

/** What was decided, and what is to be decided now. */
export function DecisionPart({ roundUp, notMet, userId }: DecisionPartProps) {
  const { decisions, can, needsDecision } = roundUp;
  // After how many decisions another one was asked for.
  const [again, setAgain] = useState(0);
  const latest = useRef<HTMLElement>(null);
  const recordedAfter = useRef<number | null>(null);
  // The form is gone with the press: one reads on at what was recorded.
  useEffect(() => {
    if (recordedAfter.current === null || decisions.length <= recordedAfter.current) return;
    recordedAfter.current = null;
    latest.current?.focus();
  }, [decisions.length]);
  const isAsked = needsDecision || decisions.length === again;
  return (
    <Section title={debriefWords.decision} lead={debriefWords.decisionLead}>
      <div className={styles["stage"]}>
        {decisions.length === 0 && !can.decide ? (
          <p className={styles["quiet"]}>{debriefWords.none}</p>
        ) : null}
        {decisions.map((decision) => (
          <Decided
            key={decision.id}
            decision={decision}
            ref={decision.version === decisions.length ? latest : undefined}
          />
        ))}
        {needsDecision ? (
          <Notice>
            {notMet.length === 0
              ? debriefWords.needed
              : debriefWords.neededBefore(notMet.join(", "))}
          </Notice>
        ) : null}
        {can.decide && isAsked ? (
          <div className={notOnPaperClass}>
            <DecisionForm
              key={decisions.length}
              roundUp={roundUp}
              userId={userId}
              onRecorded={() => {
                recordedAfter.current = decisions.length;
              }}
            />
          </div>
        ) : null}
        {can.decide && !isAsked ? (
          <div className={notOnPaperClass}>
            <Button onClick={() => setAgain(decisions.length)}>{debriefWords.decideAgain}</Button>
          </div>
        ) : null}
      </div>
    </Section>
  );
}

type DecidedProps = { decision: DecisionView; ref: Ref<HTMLElement> | undefined };

function Decided({ decision, ref }: DecidedProps) {
  const { outcome, decidedBy, decidedAt, rationale, safetyAnswer, dissent, levelAfter } = decision;
  return (
    <article
      ref={ref}
      tabIndex={-1}
      className={styles["voice"]}
      aria-label={debriefWords.outcomes[outcome]}
    >
      <div className={styles["voiceHead"]}>
        <h3>{debriefWords.outcomes[outcome]}</h3>
        <span className={styles["quiet"]}>
          {debriefWords.decided(decidedBy, formatMoment(decidedAt))}
        </span>
      </div>
      <p className={styles["text"]}>{rationale}</p>
      {safetyAnswer === null ? null : (
        <p className={styles["text"]}>
          <span className={styles["quiet"]}>{debriefWords.answerGiven}: </span>
          {safetyAnswer}
        </p>
      )}
      {dissent.map(({ member, text }) => (
        <p key={`${member} ${text}`} className={styles["text"]}>
          <span className={styles["quiet"]}>
            {debriefWords.dissent}, {member}:{" "}
          </span>
          {text}
        </p>
      ))}
      {levelAfter === null ? null : (
        <p className={styles["quiet"]}>
          {debriefWords.levelAfter}: {levelAfter}
        </p>
      )}
    </article>
  );
}
