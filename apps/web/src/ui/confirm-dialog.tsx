import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog, DialogFoot } from "./dialog.tsx";
import { Notice } from "./notice.tsx";
import { uiWords } from "./words.ts";

type ConfirmDialogProps = {
  title: string;
  /** What will happen, each consequence by name. */
  consequences: readonly string[];
  confirm: string;
  grave?: boolean;
  busy: boolean;
  problem: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something that others will feel, and says what they will feel. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog
      title={props.title}
      role="alertdialog"
      onClose={props.onClose}
      lead={props.consequences.map((consequence) => (
        <p key={consequence}>{consequence}</p>
      ))}
    >
      {props.problem ? <Notice attention>{props.problem}</Notice> : null}
      <DialogFoot>
        <Button onClick={props.onClose}>{uiWords.cancel}</Button>
        <Button look={props.grave ? "grave" : "main"} busy={props.busy} onClick={props.onConfirm}>
          {props.confirm}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
