import type { Member } from "@evenhand/contract/members";
import { failureLine } from "../../lib/failure-words.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { staleMember, useDeactivateMember, useReactivateMember } from "./member-api.ts";
import { useSession } from "./use-session.ts";
import { roleWords } from "./shell-words.ts";
import { memberWords } from "./words.ts";

type MemberStateProps = {
  member: Member;
  to: "deactivate" | "reactivate";
  onClose: () => void;
  onDone: (sentence: string) => void;
};

export function MemberState({ member, to, onClose, onDone }: MemberStateProps) {
  const deactivate = useDeactivateMember();
  const reactivate = useReactivateMember();
  const organisation = useSession().organisation?.name ?? "";
  const leaving = to === "deactivate";
  const change = leaving ? deactivate : reactivate;
  // Changed meanwhile by somebody else: the question is asked again about the member as they are now.
  const current = staleMember(change.error) ?? member;
  const { name, role } = current;
  const problem = staleMember(change.error)
    ? memberWords.staleTitle(name)
    : change.error && failureLine(change.error);

  // The row, and this question with it, may leave the list before the answer is in: the promise outlives it.
  const confirm = () => {
    const said = leaving ? memberWords.deactivated(name) : memberWords.reactivated(name);
    change.mutateAsync(current).then(
      () => onDone(said),
      () => undefined,
    );
  };

  return (
    <ConfirmDialog
      title={leaving ? memberWords.deactivateTitle(name) : memberWords.reactivateTitle(name)}
      consequences={
        leaving
          ? memberWords.deactivateConsequences(name, organisation)
          : memberWords.reactivateConsequences(name, roleWords[role].name)
      }
      confirm={leaving ? memberWords.deactivate : memberWords.reactivate}
      grave={leaving}
      busy={change.isPending}
      problem={problem}
      onClose={onClose}
      onConfirm={confirm}
    />
  );
}
