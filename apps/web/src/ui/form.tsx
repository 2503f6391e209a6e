import type { FormEvent, ReactNode } from "react";
import styles from "./page.module.css";

type FormProps = { label: string; onSubmit: (form: HTMLFormElement) => void; children: ReactNode };

/** A form whose problems we word ourselves, not the browser. */
export function Form({ label, onSubmit, children }: FormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(event.currentTarget);
  };
  return (
    <form className={styles["form"]} aria-label={label} noValidate onSubmit={submit}>
      {children}
    </form>
  );
}

export function FormFoot({ children }: { children: ReactNode }) {
  return <div className={styles["formFoot"]}>{children}</div>;
}
