import type { ReactNode } from "react";
import styles from "./text.module.css";

/** Read aloud, not drawn. */
export function HiddenText({ children }: { children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
