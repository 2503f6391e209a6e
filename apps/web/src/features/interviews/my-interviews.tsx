import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, type ReactNode } from "react";
import type { MyInterview } from "@evenhand/contract/interviews";
import { failureWords } from "../../lib/failure-words.ts";
import { formatMoment } from "../../lib/format.ts";
import type { ButtonLook } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { myInterviewsQuery } from "./interview-api.ts";
import { DonePart } from "./done-part.tsx";
import styles from "./interviews.module.css";
import { MyInterviewLine } from "./my-interview-line.tsx";
import { interviewWords } from "./words.ts";

type MyInterviewsProps = {
  /** For whom interviews are one thing among others, their absence is not worth a word. */
  quietWhenEmpty?: boolean;
  onOpened: (scorecardId: string) => void;
  linkToCard: (scorecardId: string, words: ReactNode, look?: ButtonLook) => ReactNode;
  linkToKit: (interviewId: string, words: ReactNode) => ReactNode;
  /** Told what is ahead each time the server has said it. Keep it the same function from render to render. */
  onAhead: (ahead: MyInterview[]) => void;
};

/** One's own list: now, owed, coming, done. */
export function MyInterviews(props: MyInterviewsProps) {
  const { quietWhenEmpty = false, onAhead, ...links } = props;
  const mine = useQuery(myInterviewsQuery);
  const { data } = mine;
  useEffect(() => {
    if (data === undefined || data.keptAt !== null) return;
    const { now, owed, upcoming } = data.answer;
    onAhead([...now, ...upcoming, ...owed]);
  }, [data, onAhead]);
  if (data === undefined) {
    return mine.error === null ? (
      <Skeleton lines={6} label={interviewWords.loading} />
    ) : (
      <ErrorState failure={failureWords(mine.error)} onTryAgain={() => void mine.refetch()} />
    );
  }
  const { now, owed, upcoming, done } = data.answer;
  if (now.length + owed.length + upcoming.length + done.length === 0) {
    return quietWhenEmpty ? null : (
      <EmptyState title={interviewWords.none} detail={interviewWords.noneDetail} />
    );
  }
  const parts = [
    { title: interviewWords.now, interviews: now, urgent: true },
    { title: interviewWords.owed, lead: interviewWords.owedLead, interviews: owed, urgent: true },
    { title: interviewWords.upcoming, interviews: upcoming, urgent: false },
  ];
  return (
    <div className={styles["mine"]}>
      {data.keptAt === null ? null : (
        <Notice>{interviewWords.keptAt(formatMoment(data.keptAt))}</Notice>
      )}
      {parts
        .filter(({ interviews }) => interviews.length > 0)
        .map((part) => (
          <Part key={part.title} {...part} {...links} />
        ))}
      {done.length === 0 ? null : <DonePart interviews={done} linkToCard={links.linkToCard} />}
    </div>
  );
}

type PartProps = Pick<MyInterviewsProps, "onOpened" | "linkToCard" | "linkToKit"> & {
  title: string;
  lead?: string;
  interviews: MyInterview[];
  urgent: boolean;
};

function Part({ title, lead, interviews, ...line }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles["part"]}>
      <h2 id={id}>{title}</h2>
      {lead === undefined ? null : <p className={styles["quiet"]}>{lead}</p>}
      <ul className={styles["lines"]} data-urgent={line.urgent || undefined}>
        {interviews.map((interview) => (
          <MyInterviewLine key={interview.interviewId} interview={interview} {...line} />
        ))}
      </ul>
    </section>
  );
}
