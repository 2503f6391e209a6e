import type { ReactNode } from "react";
import styles from "./status.module.css";

/** One line that says what just happened. It is in the page before it has anything to say, so that it is read out. */
export function Status({ children }: { children: ReactNode }) {
  return <output className={styles["status"]}>{children}</output>;
}
