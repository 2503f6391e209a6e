import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { idleWords } from "./words.ts";

export type IdleQuestionProps = { left: number; onOut: () => void };

/** Any key or press is a sign of life, so every way out of this window but its first button stays. */
export default function IdleQuestion({ left, onOut }: IdleQuestionProps) {
  const stay = () => undefined;
  return (
    <Dialog title={idleWords.title} role="alertdialog" onClose={stay}>
      <p>{idleWords.lead(left)}</p>
      <DialogFoot>
        <Button onClick={onOut}>{idleWords.leave}</Button>
        <Button look="main" onClick={stay}>
          {idleWords.stay}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
