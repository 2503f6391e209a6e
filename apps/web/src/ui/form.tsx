import { useCallback, useEffect, useRef } from "react";
import type { FormEvent, ReactNode, RefObject } from "react";
import styles from "./page.module.css";

const FIRST_FIELD = "input:not([type=hidden], [readonly]), select, textarea";

type FormProps = {
  label: string;
  /** The form is what one came for: its first field takes the focus as it opens. */
  startHere?: boolean;
  onSubmit: (form: HTMLFormElement) => void;
  children: ReactNode;
};

/** A form whose problems we word ourselves, not the browser. After a submit the first field with a problem has the focus. */
export function Form({ label, startHere = false, onSubmit, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const seekProblem = useProblemSeeker(form);
  useEffect(() => {
    if (startHere) form.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
  }, [startHere]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(event.currentTarget);
    seekProblem();
  };
  return (
    <form ref={form} className={styles["form"]} aria-label={label} noValidate onSubmit={submit}>
      {children}
    </form>
  );
}

/** Problems come with the next paint, or with the server's answer: whichever it is, the focus goes there once. */
function useProblemSeeker(form: RefObject<HTMLFormElement | null>): () => void {
  const seeking = useRef(false);
  const seek = useCallback(() => {
    const problem = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    if (!seeking.current || !problem) return;
    seeking.current = false;
    problem.focus();
  }, [form]);
  useEffect(() => {
    if (form.current === null) return undefined;
    const observer = new MutationObserver(seek);
    observer.observe(form.current, { subtree: true, attributeFilter: ["aria-invalid"] });
    return () => observer.disconnect();
  }, [form, seek]);
  return useCallback(() => {
    seeking.current = true;
    requestAnimationFrame(seek);
  }, [seek]);
}

export function FormFoot({ children }: { children: ReactNode }) {
  return <div className={styles["formFoot"]}>{children}</div>;
}
