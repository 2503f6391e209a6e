import { useId, type ReactNode } from "react";
import styles from "./waiting-list.module.css";

/** What waits for somebody, whatever it is about: a line each, and nothing at all where nothing waits. */
export function WaitingList({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles["waiting"]} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles["lines"]}>{children}</ul>
    </section>
  );
}

type WaitingLineProps = {
  /** Leads to it. */
  title: ReactNode;
  /** What is to be done. */
  what: string;
  /** Where it belongs. */
  about?: ReactNode;
  action?: ReactNode;
};

export function WaitingLine({ title, what, about, action }: WaitingLineProps) {
  return (
    <li className={styles["line"]}>
      <span className={styles["words"]}>
        {title}
        <span className={styles["facts"]}>
          <span className={styles["what"]}>{what}</span>
          {about ? <span>{about}</span> : null}
        </span>
      </span>
      {action}
    </li>
  );
}
