import type { ReactNode } from "react";
import type { MyInterview } from "@evenhand/contract/interviews";
import { formatRelative } from "../../lib/format.ts";
import { formatWhen } from "../../lib/zoned-time.ts";
import type { ButtonLook } from "../../ui/button.tsx";
import { HiddenText } from "../../ui/hidden-text.tsx";
import styles from "./interviews.module.css";
import { OpenCardButton } from "./open-card-button.tsx";
import { interviewWords } from "./words.ts";

type MyInterviewLineProps = {
  interview: MyInterview;
  /** On now, or owed: what to do about it stands out. */
  urgent: boolean;
  onOpened: (scorecardId: string) => void;
  linkToCard: (scorecardId: string, words: ReactNode, look?: ButtonLook) => ReactNode;
  linkToKit: (interviewId: string, words: ReactNode) => ReactNode;
};

/** Whom, about what, when, with whom; and the way to the card. */
export function MyInterviewLine(props: MyInterviewLineProps) {
  const { interview, urgent, onOpened, linkToCard, linkToKit } = props;
  const { interviewId, candidate, opening, stage, scorecardId, owedSince } = interview;
  const of = <HiddenText>{interviewWords.cardOf(candidate.name, stage.name)}</HiddenText>;
  return (
    <li className={styles["line"]}>
      <div className={styles["words"]}>
        <h3>{candidate.name}</h3>
        <p className={styles["quiet"]}>
          {[stage.name, opening.title, interview.level].join(" · ")}
        </p>
        <p className={styles["quiet"]}>{factsOf(interview)}</p>
        {owedSince === null ? null : (
          <p className={styles["attention"]}>
            {interviewWords.owedSince(formatRelative(owedSince))}
          </p>
        )}
        {interview.card === "sealed" ? (
          <p className={styles["attention"]}>{interviewWords.frozen}</p>
        ) : null}
        {interview.arrangements.map((arrangement) => (
          <p key={arrangement} className={styles["arrangement"]}>
            {arrangement}
          </p>
        ))}
        {interview.videoUrl === null || owedSince !== null ? null : (
          <a href={interview.videoUrl} target="_blank" rel="noreferrer">
            {interviewWords.join}
          </a>
        )}
      </div>
      <div className={styles["actions"]}>
        {scorecardId !== null ? (
          linkToCard(
            scorecardId,
            <>
              {interviewWords.goOn} {of}
            </>,
            urgent ? "main" : "plain",
          )
        ) : (
          <>
            {interview.can.openCard ? (
              <OpenCardButton
                interviewId={interviewId}
                of={{ candidate: candidate.name, stage: stage.name }}
                urgent={urgent}
                onOpened={onOpened}
              />
            ) : null}
            {linkToKit(
              interviewId,
              <>
                {interviewWords.readKit} {of}
              </>,
            )}
          </>
        )}
      </div>
    </li>
  );
}

function factsOf(interview: MyInterview): string {
  const { startsAt, timeZone, minutes, place, focus, colleagues } = interview;
  return [
    startsAt === null ? interviewWords.noTime : formatWhen(startsAt, timeZone),
    interviewWords.minutes(minutes),
    place,
    focus === null ? null : interviewWords.yourFocus(focus),
    colleagues.length === 0 ? null : interviewWords.withColleagues(colleagues),
  ]
    .filter(Boolean)
    .join(" · ");
}
