import { useState, type ComponentProps, type ReactNode } from "react";
import { Field } from "./field.tsx";
import styles from "./field.module.css";

type PasswordFieldProps = Omit<ComponentProps<"input">, "className" | "id" | "type"> & {
  label: string;
  words: { show: string; hide: string };
  hint?: ReactNode;
  problem?: string | undefined;
};

/** A password that may be looked at while it is typed. */
export function PasswordField({ label, words, hint, problem, ...input }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(wiring) => (
        <div className={styles["withAction"]}>
          <input
            {...input}
            {...wiring}
            type={shown ? "text" : "password"}
            autoCapitalize="none"
            spellCheck={false}
          />
          <button
            type="button"
            className={styles["action"]}
            aria-pressed={shown}
            aria-label={`${words.show} ${label.toLowerCase()}`}
            onClick={() => setShown(!shown)}
          >
            {shown ? words.hide : words.show}
          </button>
        </div>
      )}
    </Field>
  );
}
