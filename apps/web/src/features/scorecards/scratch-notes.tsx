import { useState } from "react";
import type { FormCriterion } from "@evenhand/rubric";
import { Status } from "../../ui/status.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import block from "./block.module.css";
import type { DraftEdit } from "./draft-edits.ts";
import folded from "./folded.module.css";
import { newEvidence } from "./new-evidence.ts";
import { RecordNotice } from "./record-notice.tsx";
import styles from "./scratch-notes.module.css";
import { cardWords } from "./words.ts";

type ScratchNotesProps = {
  criteria: FormCriterion[];
  notes: string;
  edit: (edit: DraftEdit) => void;
};

/** Notes as they come, line by line; a line can become evidence for a criterion. */
export function ScratchNotes({ criteria, notes, edit }: ScratchNotesProps) {
  const [said, setSaid] = useState("");
  const lines = notes.split("\n").filter((line) => line.trim() !== "");
  const send = (line: string, criterion: string) => {
    const evidence = { ...newEvidence(), didWhat: line.trim().slice(0, 2_000) };
    edit({ kind: "send-line", line, criterion, evidence });
    setSaid(cardWords.lineSent(criteria.find(({ id }) => id === criterion)?.name ?? ""));
  };
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
      {lines.length === 0 ? null : (
        <details className={folded["more"]}>
          <summary>{cardWords.sendLines}</summary>
          <ul className={styles["lines"]}>
            {lines.map((line, index) => (
              // Lines may repeat: which one of two equal lines goes makes no difference.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={`${index} ${line}`}>
                <span>{line}</span>
                <select
                  aria-label={cardWords.sendLineTo(line)}
                  value=""
                  onChange={(event) => send(line, event.target.value)}
                >
                  <option value="" disabled>
                    {cardWords.sendTo}
                  </option>
                  {criteria.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Status>{said}</Status>
    </section>
  );
}
