import { useState } from "react";
import { failureLine } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useOpenEarly } from "./debrief-api.ts";
import { TextArea } from "../../ui/text-area.tsx";
import { debriefWords } from "./words.ts";

export function OpenEarlyDialog({
  applicationId,
  onClose,
}: {
  applicationId: string;
  onClose: () => void;
}) {
  const open = useOpenEarly(applicationId);
  const [reason, setReason] = useState("");
  return (
    <Dialog
      title={debriefWords.openEarly}
      lead={debriefWords.openEarlyLead}
      role="alertdialog"
      onClose={onClose}
    >
      <TextArea
        label={debriefWords.openEarlyReason}
        value={reason}
        maxLength={2_000}
        onChange={setReason}
      />
      {open.error ? <Notice attention>{failureLine(open.error)}</Notice> : null}
      <DialogFoot>
        <Button onClick={onClose}>{debriefWords.cancel}</Button>
        <Button
          look="grave"
          busy={open.isPending || reason.trim() === ""}
          onClick={() => open.mutate(reason.trim(), { onSuccess: onClose })}
        >
          {debriefWords.openEarlySave}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
