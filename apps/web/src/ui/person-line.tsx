import type { ReactNode } from "react";
import styles from "./person-line.module.css";

type PersonLineProps = { name: string; detail: string; badge?: ReactNode };

/** A name, whole, and under it what tells two of the same name apart. */
export function PersonLine({ name, detail, badge }: PersonLineProps) {
  return (
    <span className={styles["person"]}>
      <span className={styles["name"]}>
        {name}
        {badge ? <span className={styles["badge"]}>{badge}</span> : null}
      </span>
      <span className={styles["detail"]}>{detail}</span>
    </span>
  );
}
