import { CircleAlert } from "lucide-react";
import { useId, type ReactNode } from "react";
import styles from "./field.module.css";

type Wiring = {
  id: string;
  className: string | undefined;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type FieldProps = {
  label: string;
  hint?: ReactNode;
  problem?: string | undefined;
  children: (wiring: Wiring) => ReactNode;
};

/** A label, a control, what to know about it and what is wrong with it, wired to each other. */
export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const problemId = `${id}-problem`;
  const described = [problem ? problemId : "", hint ? hintId : ""].filter(Boolean).join(" ");
  return (
    <div className={styles["field"]}>
      <label className={styles["label"]} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        className: styles["input"],
        "aria-describedby": described || undefined,
        "aria-invalid": problem ? true : undefined,
      })}
      {problem ? (
        <p className={styles["problem"]} id={problemId}>
          <CircleAlert size={14} aria-hidden />
          <span>{problem}</span>
        </p>
      ) : null}
      {hint ? (
        <div className={styles["hint"]} id={hintId}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}
