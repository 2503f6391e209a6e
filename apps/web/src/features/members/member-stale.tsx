import { useQueryClient } from "@tanstack/react-query";
import type { Member } from "@evenhand/contract/members";
import { Dialog } from "../../ui/dialog.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
import { memberWords } from "./words.ts";

type MemberStaleProps = {
  current: Member;
  theirs: string;
  yours: string;
  busy: boolean;
  onTake: () => void;
  onKeep: () => void;
};

/** Somebody else changed this member while you were choosing: both values, and you decide. */
export function MemberStale({ current, theirs, yours, busy, onTake, onKeep }: MemberStaleProps) {
  const queryClient = useQueryClient();
  const keep = () => {
    onKeep();
    void queryClient.invalidateQueries({ queryKey: ["members"] });
  };
  return (
    <Dialog title={memberWords.staleTitle(current.name)} role="alertdialog" onClose={keep}>
      <StaleChoice
        theirs={{ label: memberWords.now, value: theirs, keep: memberWords.keep(theirs) }}
        yours={{ label: memberWords.yours, value: yours, take: memberWords.takeYours(yours) }}
        busy={busy}
        onTake={onTake}
        onKeep={keep}
      />
    </Dialog>
  );
}
