import { useState } from "react";
import type { FormCriterion } from "@evenhand/rubric";
import { Status } from "../../ui/status.tsx";
import type { DraftEdit } from "./draft-edits.ts";
import folded from "./folded.module.css";
import { newEvidence } from "./new-evidence.ts";
import { scratchWords } from "./review-words.ts";
import styles from "./scratch-notes.module.css";

export type ScratchLinesProps = {
  criteria: FormCriterion[];
  lines: string[];
  edit: (edit: DraftEdit) => void;
};

/** Each line of the notes can become evidence for a criterion. */
export default function ScratchLines({ criteria, lines, edit }: ScratchLinesProps) {
  const [said, setSaid] = useState("");
  const send = (line: string, criterion: string) => {
    const evidence = { ...newEvidence(), didWhat: line.trim().slice(0, 2_000) };
    edit({ kind: "send-line", line, criterion, evidence });
    setSaid(scratchWords.lineSent(criteria.find(({ id }) => id === criterion)?.name ?? ""));
  };
  return (
    <>
      {lines.length === 0 ? null : (
        <details className={folded["more"]}>
          <summary>{scratchWords.sendLines}</summary>
          <ul className={styles["lines"]}>
            {lines.map((line, index) => (
              // Lines may repeat: which one of two equal lines goes makes no difference.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={`${index} ${line}`}>
                <span>{line}</span>
                <select
                  aria-label={scratchWords.sendLineTo(line)}
                  value=""
                  onChange={(event) => send(line, event.target.value)}
                >
                  <option value="" disabled>
                    {scratchWords.sendTo}
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
    </>
  );
}
