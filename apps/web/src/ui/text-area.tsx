import type { ReactNode } from "react";
import { Field } from "./field.tsx";
import styles from "./text-area.module.css";

type TextAreaProps = {
  label: string;
  value: string;
  maxLength: number;
  hint?: ReactNode;
  problem?: string | undefined;
  rows?: number;
  readOnly?: boolean;
  onChange: (text: string) => void;
};

/** Grows with its text. What is typed goes to the device with each letter, so nothing here waits. */
export function TextArea({
  label,
  value,
  maxLength,
  hint,
  problem,
  rows = 2,
  readOnly,
  onChange,
}: TextAreaProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {({ className: _plain, ...wiring }) => (
        <textarea
          {...wiring}
          className={styles["area"]}
          value={value}
          rows={rows}
          maxLength={maxLength}
          readOnly={readOnly}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
