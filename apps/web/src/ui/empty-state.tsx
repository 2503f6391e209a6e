import type { ReactNode } from "react";
import styles from "./states.module.css";

type EmptyStateProps = { title: string; detail: string; children?: ReactNode };

/** There is nothing here, why that is, and what to do about it. */
export function EmptyState({ title, detail, children }: EmptyStateProps) {
  return (
    <div className={styles["state"]}>
      <h2>{title}</h2>
      <p className={styles["detail"]}>{detail}</p>
      {children ? <div className={styles["actions"]}>{children}</div> : null}
    </div>
  );
}
