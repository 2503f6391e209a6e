import { useState } from "react";
import type { InterviewView, Panelist } from "@evenhand/contract/interviews";
import { failureLine } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { uiWords } from "../../ui/words.ts";
import { useAddPanelist } from "./interview-api.ts";
import { PartField } from "./part-field.tsx";
import { PeopleField } from "./people-field.tsx";
import { interviewWords } from "./words.ts";

export function AddPanelistDialog({
  interview,
  onClose,
}: {
  interview: InterviewView;
  onClose: () => void;
}) {
  const add = useAddPanelist(interview.id);
  const [memberId, setMemberId] = useState("");
  const [part, setPart] = useState<Panelist["part"]>("interviewer");
  const submit = () => {
    if (memberId === "") return;
    add.mutate({ memberId, focusId: null, part }, { onSuccess: onClose });
  };
  return (
    <Dialog title={interviewWords.addPanelist} onClose={onClose}>
      <Form startHere label={interviewWords.addPanelist} onSubmit={submit}>
        <PeopleField interview={interview} value={memberId} onChange={setMemberId} />
        <PartField label={interviewWords.part} part={part} onChange={setPart} />
        {add.error ? <Notice attention>{failureLine(add.error)}</Notice> : null}
        <DialogFoot>
          <Button onClick={onClose}>{uiWords.cancel}</Button>
          <Button type="submit" look="main" busy={add.isPending || memberId === ""}>
            {interviewWords.confirm}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
