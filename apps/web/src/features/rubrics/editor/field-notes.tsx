import type { Finding, Json } from "@evenhand/rubric";
import { CircleAlert, Info } from "lucide-react";
import { editorWords } from "./editor-words.ts";
import styles from "./editor.module.css";

type FieldNotesProps = {
  id: string;
  label: string;
  findings: readonly Finding[];
  hint?: string | undefined;
  /** What the base says here, where that differs. */
  base?: Json | undefined;
  onUseBase?: () => void;
};

/** Under a field: what is wrong with it, what could be better, and the base's words with the way back to them. */
export function FieldNotes({ id, label, findings, hint, base, onUseBase }: FieldNotesProps) {
  if (findings.length === 0 && hint === undefined && base === undefined) return null;
  return (
    <>
      <div id={id} className={styles["notes"]}>
        <FindingLines findings={findings} />
        {hint === undefined ? null : <span className={styles["quiet"]}>{hint}</span>}
      </div>
      {base === undefined ? null : (
        <div className={styles["base"]}>
          <span>
            {base === null || base === ""
              ? editorWords.baseEmpty
              : editorWords.baseSays(typeof base === "string" ? base : JSON.stringify(base))}
          </span>
          <button
            type="button"
            className={styles["link"]}
            aria-label={editorWords.baseAgainFor(label)}
            onClick={onUseBase}
          >
            {editorWords.baseAgain}
          </button>
        </div>
      )}
    </>
  );
}

export function FindingLines({ findings }: { findings: readonly Finding[] }) {
  return findings.map(({ sentence, severity }) => (
    <span key={sentence} className={severity === "blocks" ? styles["toFix"] : styles["advice"]}>
      {severity === "blocks" ? (
        <CircleAlert size={14} aria-hidden />
      ) : (
        <Info size={14} aria-hidden />
      )}
      <span>{sentence}</span>
    </span>
  ));
}
