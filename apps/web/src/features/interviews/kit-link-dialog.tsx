import { Button } from "../../ui/button.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { interviewWords } from "./words.ts";

type KitLinkDialogProps = { name: string; link: string; onClose: () => void };

/** For whoever arranges the interview to pass on. The link opens nothing by itself: its reader signs in. */
export function KitLinkDialog({ name, link, onClose }: KitLinkDialogProps) {
  return (
    <Dialog
      title={interviewWords.linkFor(name)}
      lead={interviewWords.linkLead(name)}
      onClose={onClose}
    >
      <CopyField label={interviewWords.link} value={link} />
      <DialogFoot>
        <Button onClick={onClose}>{interviewWords.linkDone}</Button>
      </DialogFoot>
    </Dialog>
  );
}
