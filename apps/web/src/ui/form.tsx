import { useEffect, useRef, type FormEvent, type ReactNode } from "react";
import styles from "./page.module.css";

const FIRST_FIELD = "input:not([type=hidden], [readonly]), select, textarea";

type FormProps = {
  label: string;
  /** The form is what one came for: its first field takes the focus as it opens. */
  startHere?: boolean;
  onSubmit: (form: HTMLFormElement) => void;
  children: ReactNode;
};

/** A form whose problems we word ourselves, not the browser. */
export function Form({ label, startHere = false, onSubmit, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (startHere) form.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
  }, [startHere]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(event.currentTarget);
  };
  return (
    <form ref={form} className={styles["form"]} aria-label={label} noValidate onSubmit={submit}>
      {children}
    </form>
  );
}

export function FormFoot({ children }: { children: ReactNode }) {
  return <div className={styles["formFoot"]}>{children}</div>;
}
