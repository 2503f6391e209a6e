import { useId, type ReactNode } from "react";
import styles from "./page.module.css";

type SectionProps = { title: string; lead?: ReactNode; children: ReactNode; beside?: boolean };

/** A named part of a page; with `beside`, its name stands left of its content where there is room. */
export function Section({ title, lead, children, beside = false }: SectionProps) {
  const id = useId();
  return (
    <section
      className={`${styles["section"]} ${beside ? styles["beside"] : ""}`}
      aria-labelledby={id}
    >
      <div className={styles["sectionHead"]}>
        <h2 id={id}>{title}</h2>
        {lead ? <p>{lead}</p> : null}
      </div>
      <div>{children}</div>
    </section>
  );
}
