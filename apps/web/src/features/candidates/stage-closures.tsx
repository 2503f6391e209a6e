import { useState } from "react";
import type { ApplicationView } from "@evenhand/contract/candidates";
import { failureLine } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { Section } from "../../ui/section.tsx";
import { useStageClosure } from "./candidate-api.ts";
import styles from "./candidates.module.css";
import { candidateWords } from "./words.ts";

type Stage = ApplicationView["stages"][number];

/** A card that never comes must not hold a decision up for ever. */
export function StageClosures({ application }: { application: ApplicationView }) {
  const owing = application.stages.filter(
    ({ id, closed }) => closed !== null || owesCard(application, id),
  );
  if (owing.length === 0) return null;
  return (
    <Section title={candidateWords.stages}>
      <ul>
        {owing.map((stage) => (
          <StageLine key={stage.id} application={application} stage={stage} />
        ))}
      </ul>
    </Section>
  );
}

function owesCard(application: ApplicationView, stageId: string): boolean {
  return application.interviews.some(
    ({ stage, state, panel }) =>
      stage.id === stageId &&
      (state === "held" || state === "cut_short") &&
      panel.some(
        (one) => one.state === "expected" && one.card !== "submitted" && one.card !== "not_owed",
      ),
  );
}

function StageLine({ application, stage }: { application: ApplicationView; stage: Stage }) {
  const step = stage.closed === null ? "close-stage" : "reopen-stage";
  const change = useStageClosure(application.id, step);
  const [asking, setAsking] = useState(false);
  const title = stage.closed === null ? candidateWords.closeStage : candidateWords.reopenStage;
  return (
    <li className={styles["line"]}>
      <div className={styles["lineWords"]}>
        <span>{stage.name}</span>
        {stage.closed === null ? null : (
          <span className={styles["quiet"]}>
            {candidateWords.stageClosed(stage.closed.by, stage.closed.reason)}
          </span>
        )}
      </div>
      {application.can.closeStage ? <Button onClick={() => setAsking(true)}>{title}</Button> : null}
      {asking ? (
        <ReasonDialog
          title={`${title}: ${stage.name}`}
          lead={candidateWords.closeStageLead}
          label={candidateWords.closeStageReason}
          confirm={candidateWords.confirm}
          busy={change.isPending}
          problem={change.error ? failureLine(change.error) : null}
          onConfirm={(reason) =>
            change.mutate(
              { stageId: stage.id, reason: reason ?? "" },
              { onSuccess: () => setAsking(false) },
            )
          }
          onClose={() => setAsking(false)}
        />
      ) : null}
    </li>
  );
}
