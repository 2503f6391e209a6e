import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog, DialogFoot } from "./dialog.tsx";
import { Form } from "./form.tsx";
import { Notice } from "./notice.tsx";
import { TextArea } from "./text-area.tsx";
import { uiWords } from "./words.ts";

type ReasonDialogProps = {
  title: string;
  lead: string;
  label: string;
  confirm: string;
  grave?: boolean;
  /** Without one, the button waits for a reason. */
  optional?: boolean;
  busy: boolean;
  problem: ReactNode;
  onConfirm: (reason: string | null) => void;
  onClose: () => void;
};

/** Asks why, before something that is kept with its reason. */
export function ReasonDialog(props: ReasonDialogProps) {
  const [reason, setReason] = useState("");
  const given = reason.trim();
  const ready = props.optional === true || given !== "";
  return (
    <Dialog title={props.title} lead={props.lead} onClose={props.onClose}>
      <Form
        startHere
        label={props.title}
        onSubmit={() => {
          if (ready) props.onConfirm(given === "" ? null : given);
        }}
      >
        <TextArea label={props.label} value={reason} maxLength={2_000} onChange={setReason} />
        {props.problem ? <Notice attention>{props.problem}</Notice> : null}
        <DialogFoot>
          <Button onClick={props.onClose}>{uiWords.cancel}</Button>
          <Button type="submit" look={props.grave ? "grave" : "main"} busy={props.busy || !ready}>
            {props.confirm}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
