import type { Path } from "@evenhand/rubric";
import { useId, useState } from "react";
import { valueIn, withValue } from "./document-edits.ts";
import fields from "./edit-text.module.css";
import { useEditorTools, useFindingsAt } from "./editor-context.ts";
import editorText from "./editor-text.module.css";
import { FieldNotes } from "./field-notes.tsx";
import { placeKey } from "./place-key.ts";

type EditNumberProps = {
  path: Path;
  label: string;
  value: number | null;
  nullable?: boolean;
  /** Whether a number may stand there. What may not is shown and not stored. */
  isFit: (number: number) => boolean;
  hint: string;
  problem: string;
};

export function EditNumber(props: EditNumberProps) {
  const { path, label, value, nullable = false, isFit, hint, problem } = props;
  const { edit, base } = useEditorTools();
  const id = useId();
  const findings = useFindingsAt(path);
  // Only while it says no number that may be stored.
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? "" : String(value));

  const write = (text: string) => {
    const number = Number(text.trim().replace(",", "."));
    const isEmpty = text.trim() === "";
    const fits = isEmpty ? nullable : Number.isFinite(number) && isFit(number);
    setTyped(fits ? null : text);
    if (fits)
      edit((document) => withValue(document, path, isEmpty ? null : number), placeKey(path));
  };
  const baseValue = base === null ? undefined : valueIn(base, path);
  return (
    <div className={fields["field"]}>
      <label className={editorText["label"]} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={fields["number"]}
        inputMode="decimal"
        autoComplete="off"
        data-place={placeKey(path)}
        value={shown}
        aria-describedby={`${id}-notes`}
        aria-invalid={typed !== null || undefined}
        onChange={(event) => write(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
      />
      <FieldNotes
        id={`${id}-notes`}
        label={label}
        findings={findings}
        hint={typed === null ? hint : problem}
        base={baseValue === undefined || baseValue === value ? undefined : baseValue}
        onUseBase={() => edit((document) => withValue(document, path, baseValue ?? null))}
      />
    </div>
  );
}
