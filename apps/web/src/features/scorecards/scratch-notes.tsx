import type { FormCriterion } from "@evenhand/rubric";
import { TextArea } from "../../ui/text-area.tsx";
import block from "./block.module.css";
import type { DraftEdit } from "./draft-edits.ts";
import { RecordNotice } from "./record-notice.tsx";
import { useScratchLines } from "./what-follows.tsx";
import { cardWords } from "./words.ts";

type ScratchNotesProps = {
  criteria: FormCriterion[];
  notes: string;
  edit: (edit: DraftEdit) => void;
};

/** Notes as they come, line by line; what can be done with a line comes with the first one. */
export function ScratchNotes({ criteria, notes, edit }: ScratchNotesProps) {
  const lines = notes.split("\n").filter((line) => line.trim() !== "");
  const { Part: Lines } = useScratchLines(lines.length > 0);
  return (
    <section className={block["block"]} aria-label={cardWords.scratch}>
      <TextArea
        label={cardWords.scratch}
        hint={cardWords.scratchHint}
        value={notes}
        maxLength={20_000}
        rows={3}
        onChange={(text) => edit({ kind: "text", field: "scratch", text })}
      />
      <RecordNotice />
      {Lines === null ? null : <Lines criteria={criteria} lines={lines} edit={edit} />}
    </section>
  );
}
