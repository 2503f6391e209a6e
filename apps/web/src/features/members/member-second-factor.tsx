import type { Member } from "@evenhand/contract/members";
import { failureLine } from "../../lib/failure-words.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { takeOffWords } from "./account-words.ts";
import { useTakeOffSecondFactor } from "./second-factor-api.ts";

type MemberSecondFactorProps = {
  member: Member;
  onClose: () => void;
  onDone: (sentence: string) => void;
};

export function MemberSecondFactor({ member, onClose, onDone }: MemberSecondFactorProps) {
  const takeOff = useTakeOffSecondFactor();
  const { id, name } = member;
  return (
    <ConfirmDialog
      title={takeOffWords.title(name)}
      consequences={takeOffWords.consequences(name)}
      confirm={takeOffWords.action}
      grave
      busy={takeOff.isPending}
      problem={takeOff.error && failureLine(takeOff.error)}
      onClose={onClose}
      onConfirm={() =>
        takeOff.mutate(id, {
          onSuccess: ({ removed }) =>
            onDone(removed ? takeOffWords.done(name) : takeOffWords.none(name)),
        })
      }
    />
  );
}
