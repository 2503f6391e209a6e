import { useId, type ReactNode } from "react";
import styles from "./link-list.module.css";

/** A short list of places to go. */
export function LinkList({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    <ul aria-labelledby={labelledBy} className={styles["list"]}>
      {children}
    </ul>
  );
}

type LinkStepsProps = { title: string; lead: string; children: ReactNode };

/** Places to go one after the other. */
export function LinkSteps({ title, lead, children }: LinkStepsProps) {
  const id = useId();
  return (
    <section className={styles["steps"]} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={styles["detail"]}>{lead}</p>
      <ol className={styles["list"]}>{children}</ol>
    </section>
  );
}

type LinkRowWords = { icon: ReactNode; title: ReactNode; detail: string };

/** What stands inside one link of the list. */
export function LinkRow({ icon, title, detail }: LinkRowWords) {
  return (
    <>
      <span className={styles["icon"]}>{icon}</span>
      <span className={styles["title"]}>{title}</span>
      <span className={styles["detail"]}>{detail}</span>
    </>
  );
}

export const linkRowClass = styles["row"] ?? "";
