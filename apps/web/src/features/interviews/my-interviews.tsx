import { useQuery } from "@tanstack/react-query";
import { useId, type ReactNode } from "react";
import type { MyInterview } from "@evenhand/contract/interviews";
import { failureLine, failureWords } from "../../lib/failure-words.ts";
import { formatRelative } from "../../lib/format.ts";
import { formatInZone } from "../../lib/zoned-time.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { myInterviewsQuery, useOpenCard } from "./interview-api.ts";
import styles from "./interviews.module.css";
import { interviewWords } from "./words.ts";

type MyInterviewsProps = {
  onOpened: (scorecardId: string) => void;
  linkToCard: (scorecardId: string, words: string) => ReactNode;
};

/** One's own list: now, owed, coming, done. */
export function MyInterviews({ onOpened, linkToCard }: MyInterviewsProps) {
  const mine = useQuery(myInterviewsQuery);
  if (mine.data === undefined) {
    return mine.error === null ? (
      <Skeleton lines={6} label={interviewWords.loading} />
    ) : (
      <ErrorState failure={failureWords(mine.error)} onTryAgain={() => void mine.refetch()} />
    );
  }
  const { now, owed, upcoming, done } = mine.data;
  if (now.length + owed.length + upcoming.length + done.length === 0) {
    return <EmptyState title={interviewWords.none} detail={interviewWords.noneDetail} />;
  }
  const parts: [string, string | null, MyInterview[]][] = [
    [interviewWords.now, null, now],
    [interviewWords.owed, interviewWords.owedLead, owed],
    [interviewWords.upcoming, null, upcoming],
    [interviewWords.done, null, done],
  ];
  return parts.map(([title, lead, interviews]) =>
    interviews.length === 0 ? null : (
      <Part key={title} title={title} lead={lead}>
        {interviews.map((interview) => (
          <Line
            key={interview.interviewId}
            interview={interview}
            onOpened={onOpened}
            linkToCard={linkToCard}
          />
        ))}
      </Part>
    ),
  );
}

function Part({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string | null;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles["list"]}>
      <h2 id={id}>{title}</h2>
      {lead === null ? null : <p className={styles["quiet"]}>{lead}</p>}
      {children}
    </section>
  );
}

type LineProps = MyInterviewsProps & { interview: MyInterview };

function Line({ interview, onOpened, linkToCard }: LineProps) {
  const open = useOpenCard();
  const { candidate, stage, card, scorecardId, startsAt, timeZone, minutes } = interview;
  const when =
    startsAt === null
      ? interviewWords.noTime
      : interviewWords.at(formatInZone(startsAt, timeZone), timeZone);
  const facts = [when, interviewWords.minutes(minutes), interview.place].filter(Boolean);
  return (
    <article className={styles["interview"]} data-owed={interview.owedSince !== null || undefined}>
      <div className={styles["words"]}>
        <h3>{candidate.name}</h3>
        <span>
          {stage.name} · {interview.opening.title} · {interview.level}
        </span>
        <span className={styles["quiet"]}>{facts.join(" · ")}</span>
        {interview.owedSince === null ? null : (
          <span className={styles["attention"]}>
            {interviewWords.owedSince(formatRelative(interview.owedSince))}
          </span>
        )}
        {interview.focus === null ? null : (
          <span className={styles["quiet"]}>{interviewWords.yourFocus(interview.focus)}</span>
        )}
        {interview.colleagues.length === 0 ? null : (
          <span className={styles["quiet"]}>
            {interviewWords.withColleagues(interview.colleagues)}
          </span>
        )}
        {interview.arrangements.map((arrangement) => (
          <span key={arrangement}>{arrangement}</span>
        ))}
        {interview.videoUrl === null ? null : (
          <a href={interview.videoUrl} target="_blank" rel="noreferrer">
            {interviewWords.join}
          </a>
        )}
        {open.error ? <Notice attention>{failureLine(open.error)}</Notice> : null}
      </div>
      {scorecardId !== null ? (
        linkToCard(
          scorecardId,
          card === "submitted" ? interviewWords.readCard : interviewWords.goOn,
        )
      ) : interview.can.openCard ? (
        <Button
          look="main"
          busy={open.isPending}
          aria-label={interviewWords.openNamed(candidate.name, stage.name)}
          onClick={() =>
            open.mutate(interview.interviewId, { onSuccess: ({ id }) => onOpened(id) })
          }
        >
          {interviewWords.openCard}
        </Button>
      ) : null}
    </article>
  );
}
