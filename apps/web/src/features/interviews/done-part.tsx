import { useId, useState, type ReactNode } from "react";
import type { MyInterview } from "@evenhand/contract/interviews";
import { formatWhen } from "../../lib/zoned-time.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./interviews.module.css";
import { interviewWords } from "./words.ts";

type DonePartProps = {
  /** The latest first. */
  interviews: MyInterview[];
  linkToCard: (scorecardId: string, words: string) => ReactNode;
};

/** The last of what is done is at hand; what is open shall not drown in it. */
const AT_FIRST = 5;

/** One line each; the candidate's name leads to the card. */
export function DonePart({ interviews, linkToCard }: DonePartProps) {
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = all ? interviews : interviews.slice(0, AT_FIRST);
  return (
    <section aria-labelledby={id} className={styles["part"]}>
      <h2 id={id}>{interviewWords.done}</h2>
      <ul className={styles["lines"]}>
        {shown.map(({ interviewId, scorecardId, candidate, ...interview }) => (
          <li key={interviewId} className={styles["done"]}>
            {scorecardId === null ? candidate.name : linkToCard(scorecardId, candidate.name)}
            <span className={styles["quiet"]}>{factsOf(interview)}</span>
          </li>
        ))}
      </ul>
      {interviews.length <= AT_FIRST ? null : (
        <div>
          <Button look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? interviewWords.showLast(AT_FIRST) : interviewWords.showAll(interviews.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

function factsOf({
  stage,
  opening,
  startsAt,
  timeZone,
}: Pick<MyInterview, "stage" | "opening" | "startsAt" | "timeZone">): string {
  const when = startsAt === null ? interviewWords.noTime : formatWhen(startsAt, timeZone);
  return [when, stage.name, opening.title].join(" · ");
}
