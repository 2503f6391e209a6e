import { useState } from "react";
import type { InterviewView } from "@evenhand/contract/interviews";
import { zoneOfDevice } from "../../lib/time-zones.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { InterviewCard } from "./interview-card.tsx";
import styles from "./interviews.module.css";
import { PlanInterviewDialog, type PlannedStage } from "./plan-interview-dialog.tsx";
import { StartCardDialog } from "./start-card-dialog.tsx";
import { interviewWords } from "./words.ts";

type InterviewListProps = {
  applicationId: string;
  interviews: InterviewView[];
  stages: PlannedStage[];
  /** Of the organisation; where there is none, of this device. */
  timeZone: string | undefined;
  canSchedule: boolean;
  /** Where a panelist reads the kit and opens the card, as an address to pass on. */
  kitLink: (interviewId: string) => string;
  onOpened: (scorecardId: string) => void;
};

/** The interviews of one application, and planning the next. */
export function InterviewList(props: InterviewListProps) {
  const { applicationId, interviews, stages, timeZone, canSchedule, kitLink, onOpened } = props;
  const [asking, setAsking] = useState<"plan" | "start" | null>(null);
  const close = () => setAsking(null);
  return (
    <Section title={interviewWords.title}>
      <div className={styles["list"]}>
        {interviews.length === 0 ? (
          <p className={styles["quiet"]}>{interviewWords.nonePlanned}</p>
        ) : null}
        {interviews.map((interview) => (
          <InterviewCard
            key={interview.id}
            interview={interview}
            kitLink={kitLink(interview.id)}
            onOpened={onOpened}
          />
        ))}
        {canSchedule ? (
          <div className={styles["actions"]}>
            <Button
              look={interviews.length === 0 ? "main" : "plain"}
              onClick={() => setAsking("plan")}
            >
              {interviewWords.plan}
            </Button>
            <Button look="quiet" onClick={() => setAsking("start")}>
              {interviewWords.startNow}
            </Button>
          </div>
        ) : null}
      </div>
      {asking === "plan" ? (
        <PlanInterviewDialog
          applicationId={applicationId}
          stages={stages}
          interviews={interviews}
          timeZone={timeZone ?? zoneOfDevice()}
          onClose={close}
        />
      ) : null}
      {asking === "start" ? (
        <StartCardDialog
          applicationId={applicationId}
          stages={stages}
          interviews={interviews}
          onOpened={onOpened}
          onClose={close}
        />
      ) : null}
    </Section>
  );
}
