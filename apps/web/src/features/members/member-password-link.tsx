import type { Member } from "@evenhand/contract/members";
import { failureLine } from "../../lib/failure-words.ts";
import { formatMoment } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { helpBackInWords } from "./account-words.ts";
import { useMakePasswordLink } from "./account-link-api.ts";

type MemberPasswordLinkProps = { member: Member; onClose: () => void };

/** Asks first; then shows the link, the one time that it can be shown, or says that it was mailed. */
export function MemberPasswordLink({ member, onClose }: MemberPasswordLinkProps) {
  const make = useMakePasswordLink();
  if (make.data === undefined) {
    return (
      <ConfirmDialog
        title={helpBackInWords.title(member.name)}
        consequences={helpBackInWords.consequences(member.name)}
        confirm={helpBackInWords.make}
        busy={make.isPending}
        problem={make.error && failureLine(make.error)}
        onClose={onClose}
        onConfirm={() => make.mutate(member.id)}
      />
    );
  }
  const { delivery, link, expiresAt } = make.data;
  return (
    <Dialog title={helpBackInWords.doneTitle(member.name)} onClose={onClose}>
      <output>
        {delivery === "mail"
          ? helpBackInWords.byMail(member.email)
          : helpBackInWords.byLink(member.name)}
      </output>
      {delivery === "link" && link === null ? <p>{helpBackInWords.lost}</p> : null}
      {link !== null && expiresAt !== null ? (
        <>
          <CopyField label={helpBackInWords.link} value={link} />
          <p>{helpBackInWords.until(formatMoment(expiresAt))}</p>
        </>
      ) : null}
      <DialogFoot>
        <Button onClick={onClose}>{helpBackInWords.done}</Button>
      </DialogFoot>
    </Dialog>
  );
}
