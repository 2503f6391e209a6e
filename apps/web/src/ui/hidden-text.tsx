import type { ReactNode } from "react";
import styles from "./text.module.css";

/** Read aloud, not drawn. */
export function HiddenText({
  as: As = "span",
  children,
}: {
  as?: "span" | "h2";
  children: ReactNode;
}) {
  return <As className={styles["hidden"]}>{children}</As>;
}
