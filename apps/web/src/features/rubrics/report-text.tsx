import { FileText } from "lucide-react";
import { useId, useRef, useState, type DragEvent, type FormEvent } from "react";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { HiddenText } from "../../ui/hidden-text.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Status } from "../../ui/status.tsx";
import { formatCount } from "../../lib/format.ts";
import { MOST_CHARACTERS, readTextFile } from "./read-text-file.ts";
import { importWords } from "./report-words.ts";
import styles from "./reports.module.css";

type ReportTextProps = {
  text: string;
  onText: (text: string) => void;
  /** Why the server could not read it, in sentences. */
  refusal: readonly string[];
  busy: boolean;
  onRead: () => void;
};

/** The first step: the text, pasted or from a file. */
export function ReportText({ text, onText, refusal, busy, onRead }: ReportTextProps) {
  const [problem, setProblem] = useState<string>();
  const [file, setFile] = useState("");
  const [over, setOver] = useState(false);
  const fileId = useId();
  const area = useRef<HTMLTextAreaElement>(null);

  const take = async (chosen: File | undefined) => {
    setOver(false);
    if (chosen === undefined) return;
    const read = await readTextFile(chosen);
    setProblem(read === null ? importWords.notText(chosen.name) : undefined);
    if (read === null) return;
    onText(read);
    setFile(importWords.fromFile(chosen.name, formatCount(read.length)));
    area.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const tooLong = text.length > MOST_CHARACTERS;
    const found =
      text.trim() === ""
        ? importWords.missing
        : tooLong
          ? importWords.tooLong(formatCount(text.length))
          : undefined;
    setProblem(found);
    if (found === undefined) onRead();
    else area.current?.focus();
  };
  const drag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };

  return (
    <form className={styles["text"]} noValidate aria-label={importWords.title} onSubmit={submit}>
      <div
        className={`${styles["drop"]} ${over ? styles["over"] : ""}`}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer.files[0]);
        }}
      >
        <Field label={importWords.text} hint={importWords.textHint} problem={problem}>
          {(wiring) => (
            <textarea
              ref={area}
              {...wiring}
              className={`${wiring.className} ${styles["area"]}`}
              spellCheck={false}
              value={text}
              onChange={(event) => onText(event.currentTarget.value)}
            />
          )}
        </Field>
        <div className={styles["file"]}>
          <label htmlFor={fileId} className={styles["fileLabel"]}>
            <FileText size={16} aria-hidden />
            {importWords.file}
            <input
              id={fileId}
              type="file"
              accept=".txt,.md,text/plain,text/markdown"
              onChange={(event) => void take(event.currentTarget.files?.[0])}
            />
          </label>
          <span className={styles["dropHint"]}>
            {over ? importWords.dropNow : importWords.drop}
          </span>
        </div>
        <Status>{file}</Status>
      </div>
      {refusal.length > 0 ? (
        <Notice attention>
          <strong>{importWords.unreadable}</strong>
          {refusal.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      ) : null}
      <div>
        <Button type="submit" look="main" busy={busy}>
          {importWords.read}
        </Button>
        {busy ? <HiddenText>{importWords.reading}</HiddenText> : null}
      </div>
    </form>
  );
}
