import { useId, type ComponentProps } from "react";
import styles from "./field.module.css";

type CheckboxProps = Omit<ComponentProps<"input">, "className" | "id" | "type"> & {
  label: string;
  hint?: string;
};

export function Checkbox({ label, hint, ...input }: CheckboxProps) {
  const hintId = useId();
  return (
    <label className={styles["check"]}>
      <input type="checkbox" {...input} aria-describedby={hint ? hintId : undefined} />
      <span className={styles["checkLabel"]}>{label}</span>
      {hint ? (
        <span className={`${styles["hint"]} ${styles["checkLabel"]}`} id={hintId}>
          {hint}
        </span>
      ) : null}
    </label>
  );
}
