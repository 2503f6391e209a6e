import type { InvitationCreated } from "@evenhand/contract/invitations";
import { formatMoment } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { DialogFoot } from "../../ui/dialog.tsx";
import { inviteWords } from "./words.ts";

type InvitationLinkProps = {
  made: InvitationCreated;
  onClose: () => void;
  onAnother?: () => void;
};

/** Inside a dialog: the one time that a link can be shown. It stays until its maker says they are done with it. */
export function InvitationLink({ made, onClose, onAnother }: InvitationLinkProps) {
  const { invitation, link, delivery } = made;
  return (
    <>
      <output>{delivery === "mail" ? inviteWords.byMail : inviteWords.byLink}</output>
      {link === null ? (
        <p>{inviteWords.shownBefore}</p>
      ) : (
        <>
          <CopyField label={inviteWords.link} value={link} />
          <p>{inviteWords.until(formatMoment(invitation.expiresAt))}</p>
        </>
      )}
      <DialogFoot>
        {onAnother ? <Button onClick={onAnother}>{inviteWords.another}</Button> : null}
        <Button onClick={onClose}>{inviteWords.done}</Button>
      </DialogFoot>
    </>
  );
}
