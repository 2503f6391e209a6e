import { useState, type ReactNode } from "react";
import type { InterviewView } from "@evenhand/contract/interviews";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { uiWords } from "../../ui/words.ts";
import { PeopleField } from "./people-field.tsx";
import { interviewWords } from "./words.ts";

type ReplacePanelistDialogProps = {
  interview: InterviewView;
  name: string;
  busy: boolean;
  problem: ReactNode;
  onReplace: (memberId: string, reason: string) => void;
  onClose: () => void;
};

export function ReplacePanelistDialog(props: ReplacePanelistDialogProps) {
  const [memberId, setMemberId] = useState("");
  const [reason, setReason] = useState("");
  const ready = memberId !== "" && reason.trim() !== "";
  return (
    <Dialog
      title={interviewWords.replaceNamed(props.name)}
      lead={interviewWords.replaceLead}
      onClose={props.onClose}
    >
      <Form
        startHere
        label={interviewWords.replaceNamed(props.name)}
        onSubmit={() => {
          if (ready) props.onReplace(memberId, reason.trim());
        }}
      >
        <PeopleField interview={props.interview} value={memberId} onChange={setMemberId} />
        <TextArea
          label={interviewWords.reason}
          value={reason}
          maxLength={2_000}
          onChange={setReason}
        />
        {props.problem ? <Notice attention>{props.problem}</Notice> : null}
        <DialogFoot>
          <Button onClick={props.onClose}>{uiWords.cancel}</Button>
          <Button type="submit" look="main" busy={props.busy || !ready}>
            {interviewWords.replace}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
