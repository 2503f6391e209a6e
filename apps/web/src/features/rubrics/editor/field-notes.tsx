import type { Finding, Json } from "@evenhand/rubric";
import { CircleAlert, Info } from "lucide-react";
import editorText from "./editor-text.module.css";
import { editorWords } from "./editor-words.ts";
import styles from "./field-notes.module.css";
import { LinkButton } from "./link-button.tsx";

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
        {hint === undefined ? null : <span className={editorText["quiet"]}>{hint}</span>}
      </div>
      {base === undefined ? null : (
        <div className={styles["base"]}>
          <span>
            {base === null || base === ""
              ? editorWords.baseEmpty
              : editorWords.baseSays(typeof base === "string" ? base : JSON.stringify(base))}
          </span>
          <LinkButton label={editorWords.baseAgainFor(label)} onClick={onUseBase}>
            {editorWords.baseAgain}
          </LinkButton>
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
