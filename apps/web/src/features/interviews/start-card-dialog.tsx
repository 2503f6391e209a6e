import { useState } from "react";
import type { InterviewView } from "@evenhand/contract/interviews";
import { failureLine } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { uiWords } from "../../ui/words.ts";
import { useOpenCard, useStartCardNow } from "./interview-api.ts";
import { isMet, nextStage } from "./next-stage.ts";
import { interviewWords } from "./words.ts";

type StartCardDialogProps = {
  applicationId: string;
  stages: { id: string; name: string }[];
  interviews: readonly InterviewView[];
  onOpened: (scorecardId: string) => void;
  onClose: () => void;
};

/** A candidate in the corridor, nothing scheduled: the card opens at once. */
export function StartCardDialog(props: StartCardDialogProps) {
  const { applicationId, stages, interviews, onOpened, onClose } = props;
  const [stageId, setStageId] = useState(nextStage(stages, interviews)?.id ?? "");
  const start = useStartCardNow();
  const open = useOpenCard();
  const error = start.error ?? open.error;
  const go = async () => {
    const { id } = await start.mutateAsync({ applicationId, stageId });
    onOpened((await open.mutateAsync(id)).id);
  };
  return (
    <Dialog title={interviewWords.startNow} lead={interviewWords.startNowHint} onClose={onClose}>
      <Form
        startHere
        label={interviewWords.startNow}
        onSubmit={() => void go().catch(() => undefined)}
      >
        <ChoiceField
          label={interviewWords.stage}
          hint={isMet(stageId, interviews) ? interviewWords.anotherRound : undefined}
          value={stageId}
          options={stages.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setStageId(event.target.value)}
        />
        {error ? <Notice attention>{failureLine(error)}</Notice> : null}
        <DialogFoot>
          <Button onClick={onClose}>{uiWords.cancel}</Button>
          <Button type="submit" look="main" busy={start.isPending || open.isPending}>
            {interviewWords.openCard}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
