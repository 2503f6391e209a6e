import { Ellipsis, Link2, Undo2 } from "lucide-react";
import { useState } from "react";
import type { Invitation } from "@evenhand/contract/invitations";
import { failureLine } from "../../lib/failure-words.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Menu } from "../../ui/menu.tsx";
import { useRenewInvitation, useRevokeInvitation } from "./invitation-api.ts";
import { InvitationLink } from "./invitation-link.tsx";
import { inviteWords } from "./words.ts";

type InvitationActionsProps = { invitation: Invitation; onSaid: (sentence: string) => void };

export function InvitationActions({ invitation, onSaid }: InvitationActionsProps) {
  const [open, setOpen] = useState<"renew" | "revoke" | null>(null);
  const renew = useRenewInvitation();
  const revoke = useRevokeInvitation();
  const { id, email, can } = invitation;
  const items = [
    {
      id: "renew",
      label: inviteWords.renew,
      icon: <Link2 size={16} aria-hidden />,
      may: can.renew,
      onAction: () => setOpen("renew"),
    },
    {
      id: "revoke",
      label: inviteWords.revoke,
      icon: <Undo2 size={16} aria-hidden />,
      may: can.revoke,
      onAction: () => setOpen("revoke"),
    },
  ].filter(({ may }) => may);
  if (items.length === 0) return null;
  const close = () => {
    setOpen(null);
    renew.reset();
    revoke.reset();
  };
  // The row leaves the list with the answer: the promise outlives it.
  const withdraw = () =>
    revoke.mutateAsync(id).then(
      () => onSaid(inviteWords.revoked(email)),
      () => undefined,
    );
  const asked = open === "renew" ? renew : revoke;
  return (
    <>
      <Menu
        label={inviteWords.actionsOf(email)}
        icon={<Ellipsis size={18} aria-hidden />}
        items={items}
      />
      {open === null || renew.data ? null : (
        <ConfirmDialog
          title={open === "renew" ? inviteWords.renewTitle(email) : inviteWords.revokeTitle(email)}
          consequences={
            open === "renew" ? inviteWords.renewConsequences : inviteWords.revokeConsequences
          }
          confirm={open === "renew" ? inviteWords.renew : inviteWords.revoke}
          grave={open === "revoke"}
          busy={asked.isPending}
          problem={asked.error && failureLine(asked.error)}
          onClose={close}
          onConfirm={() => {
            if (open === "renew") renew.mutate(id);
            else void withdraw();
          }}
        />
      )}
      {renew.data ? (
        <Dialog title={inviteWords.doneTitle(email)} onClose={close}>
          <InvitationLink made={renew.data} onClose={close} />
        </Dialog>
      ) : null}
    </>
  );
}
