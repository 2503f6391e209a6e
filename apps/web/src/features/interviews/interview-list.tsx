import { useState } from "react";
import type { InterviewView } from "@evenhand/contract/interviews";
import { failureLine } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { InterviewCard } from "./interview-card.tsx";
import { useOpenCard, useStartCardNow } from "./interview-api.ts";
import styles from "./interviews.module.css";
import { PlanInterviewDialog, type PlannedStage } from "./plan-interview-dialog.tsx";
import { interviewWords } from "./words.ts";

type InterviewListProps = {
  applicationId: string;
  interviews: InterviewView[];
  stages: PlannedStage[];
  canSchedule: boolean;
  onOpened: (scorecardId: string) => void;
};

/** The interviews of one application, and planning the next. */
export function InterviewList(props: InterviewListProps) {
  const { applicationId, interviews, stages, canSchedule, onOpened } = props;
  const [planning, setPlanning] = useState(false);
  return (
    <Section title={interviewWords.title}>
      <div className={styles["list"]}>
        {interviews.length === 0 ? (
          <p className={styles["quiet"]}>{interviewWords.nonePlanned}</p>
        ) : null}
        {interviews.map((interview) => (
          <InterviewCard key={interview.id} interview={interview} onOpened={onOpened} />
        ))}
        {canSchedule ? (
          <div className={styles["actions"]}>
            <Button onClick={() => setPlanning(true)}>{interviewWords.plan}</Button>
          </div>
        ) : null}
        {canSchedule ? (
          <StartNow applicationId={applicationId} stages={stages} onOpened={onOpened} />
        ) : null}
      </div>
      {planning ? (
        <PlanInterviewDialog
          applicationId={applicationId}
          stages={stages}
          onClose={() => setPlanning(false)}
        />
      ) : null}
    </Section>
  );
}

type StartNowProps = Pick<InterviewListProps, "applicationId" | "stages" | "onOpened">;

/** A candidate in the corridor, nothing scheduled: the card opens at once. */
function StartNow({ applicationId, stages, onOpened }: StartNowProps) {
  const [stageId, setStageId] = useState(stages[0]?.id ?? "");
  const start = useStartCardNow();
  const open = useOpenCard();
  const error = start.error ?? open.error;
  const go = async () => {
    const { id } = await start.mutateAsync({ applicationId, stageId });
    onOpened((await open.mutateAsync(id)).id);
  };
  return (
    <details>
      <summary>{interviewWords.startNow}</summary>
      <div className={styles["list"]}>
        <ChoiceField
          label={interviewWords.stage}
          hint={interviewWords.startNowHint}
          value={stageId}
          options={stages.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setStageId(event.target.value)}
        />
        {error ? <Notice attention>{failureLine(error)}</Notice> : null}
        <div>
          <Button
            busy={start.isPending || open.isPending}
            onClick={() => void go().catch(() => undefined)}
          >
            {interviewWords.startNow}
          </Button>
        </div>
      </div>
    </details>
  );
}
