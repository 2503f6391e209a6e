import { useState } from "react";
import type { ReadCandidate } from "@evenhand/contract/candidates";
import { failureLine } from "../../lib/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { uiWords } from "../../ui/words.ts";
import { useReadCandidates } from "./candidate-api.ts";
import styles from "./candidates.module.css";
import { ReadCandidates } from "./read-candidates.tsx";
import { candidateWords } from "./words.ts";

const LONGEST = 200_000;

type AddCandidatesDialogProps = {
  openingId: string;
  /** What was pasted. It outlives the window, so that one closed by a slip loses nothing. */
  text: string;
  onText: (text: string) => void;
  onClose: () => void;
};

/** Paste or file first; then what was read, with its problems and look-alikes; nothing is stored before. */
export function AddCandidatesDialog(props: AddCandidatesDialogProps) {
  const { openingId, text, onText, onClose } = props;
  const read = useReadCandidates(openingId);
  const [tooLarge, setTooLarge] = useState(false);
  const [found, setFound] = useState<ReadCandidate[] | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setTooLarge(file.size > LONGEST);
    if (file.size <= LONGEST) onText(await file.text());
  };
  return (
    <Dialog
      wide
      keepsWords
      title={candidateWords.add}
      lead={found === null ? candidateWords.addLead : undefined}
      onClose={onClose}
    >
      {found === null ? (
        <Form
          startHere
          label={candidateWords.add}
          onSubmit={() => {
            if (text.trim() !== "") {
              read.mutate(text, { onSuccess: ({ candidates }) => setFound(candidates) });
            }
          }}
        >
          <TextArea
            label={candidateWords.addText}
            hint={candidateWords.addExample}
            value={text}
            maxLength={LONGEST}
            rows={6}
            onChange={onText}
          />
          <label className={styles["file"]}>
            {candidateWords.addFile}
            <input
              type="file"
              accept=".csv,text/csv,text/plain"
              onChange={(event) => void take(event.target.files?.[0])}
            />
          </label>
          {tooLarge ? <Notice attention>{candidateWords.fileTooLarge}</Notice> : null}
          {read.error ? <Notice attention>{failureLine(read.error)}</Notice> : null}
          <DialogFoot>
            <Button onClick={onClose}>{uiWords.cancel}</Button>
            <Button type="submit" look="main" busy={read.isPending || text.trim() === ""}>
              {candidateWords.read}
            </Button>
          </DialogFoot>
        </Form>
      ) : (
        <ReadCandidates
          openingId={openingId}
          found={found}
          onBack={() => setFound(null)}
          onDone={() => {
            onText("");
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}
