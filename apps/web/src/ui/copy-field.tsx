import { Check, Copy } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "./button.tsx";
import styles from "./copy-field.module.css";
import { HiddenText } from "./hidden-text.tsx";
import { uiWords } from "./words.ts";

type CopyFieldProps = { label: string; value: string; rows?: number };

/** Something to carry elsewhere: shown whole, selected on focus, copied by one press. */
export function CopyField({ label, value, rows = 3 }: CopyFieldProps) {
  const id = useId();
  const [outcome, setOutcome] = useState<"none" | "copied" | "failed">("none");
  // A page that was not fetched over https has no clipboard at all.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome("copied");
    } catch {
      setOutcome("failed");
    }
  };
  return (
    <div className={styles["copy"]}>
      <label className={styles["label"]} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles["value"]}
        readOnly
        rows={rows}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button look="main" onClick={() => void copy()}>
        {outcome === "copied" ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
        {outcome === "copied" ? uiWords.copied : uiWords.copy}
      </Button>
      <output>
        {outcome === "failed" ? uiWords.copyFailed : null}
        {outcome === "copied" ? <HiddenText>{uiWords.copied}</HiddenText> : null}
      </output>
    </div>
  );
}
