import type { ReactNode } from "react";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { shellWords } from "./shell-words.ts";

export type UnsentQuestionProps = {
  count: number;
  busy: boolean;
  problem: ReactNode;
  onLeave: () => void;
  onStay: () => void;
};

export default function UnsentQuestion(props: UnsentQuestionProps) {
  return (
    <ConfirmDialog
      grave
      title={shellWords.unsentTitle}
      consequences={[shellWords.unsent(props.count), shellWords.unsentMore]}
      confirm={shellWords.unsentLeave}
      busy={props.busy}
      problem={props.problem}
      onConfirm={props.onLeave}
      onClose={props.onStay}
    />
  );
}
