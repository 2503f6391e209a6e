import type { ReactNode } from "react";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { unsentWords, whatIsLost } from "./unsent-words.ts";

export type UnsentQuestionProps = {
  kinds: readonly string[];
  busy: boolean;
  problem: ReactNode;
  onLeave: () => void;
  onStay: () => void;
};

export default function UnsentQuestion(props: UnsentQuestionProps) {
  return (
    <ConfirmDialog
      grave
      title={unsentWords.title}
      consequences={whatIsLost(props.kinds)}
      confirm={unsentWords.leave}
      busy={props.busy}
      problem={props.problem}
      onConfirm={props.onLeave}
      onClose={props.onStay}
    />
  );
}
