import type { ReactNode } from "react";
import styles from "./link-list.module.css";

/** A short list of places to go. */
export function LinkList({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    <ul aria-labelledby={labelledBy} className={styles["list"]}>
      {children}
    </ul>
  );
}

type LinkRowWords = { icon: ReactNode; title: string; detail: string };

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
