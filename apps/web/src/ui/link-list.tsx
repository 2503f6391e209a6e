import type { ReactNode } from "react";
import styles from "./link-list.module.css";

type LinkListProps = {
  labelledBy: string;
  /** One after the other. */
  ordered?: boolean;
  children: ReactNode;
};

/** A short list of places to go. */
export function LinkList({ labelledBy, ordered = false, children }: LinkListProps) {
  const List = ordered ? "ol" : "ul";
  return (
    <List aria-labelledby={labelledBy} className={styles["list"]}>
      {children}
    </List>
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
