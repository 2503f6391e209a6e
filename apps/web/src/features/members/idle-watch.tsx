import { useCallback } from "react";
import { useIdleCountdown } from "../../lib/idle.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { useForgetPerson } from "./session-api.ts";
import { idleWords } from "./words.ts";

const LIMIT_SECONDS = 15 * 60;
const WARN_SECONDS = 60;

/** On a shared computer: asks after fourteen minutes without use, and signs out after fifteen. */
export function IdleWatch({ onOut }: { onOut: () => void }) {
  const { mutate, isIdle } = useForgetPerson();
  const out = useCallback(() => {
    if (isIdle) mutate(undefined, { onSuccess: onOut });
  }, [mutate, isIdle, onOut]);
  const left = useIdleCountdown(LIMIT_SECONDS, WARN_SECONDS, out);
  if (left === null) return null;
  // Any key or press is a sign of life, so every way out of this window but its second button stays.
  const stay = () => undefined;
  return (
    <Dialog title={idleWords.title} role="alertdialog" onClose={stay}>
      <p>{idleWords.lead(left)}</p>
      <DialogFoot>
        <Button onClick={out}>{idleWords.leave}</Button>
        <Button look="main" onClick={stay}>
          {idleWords.stay}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
