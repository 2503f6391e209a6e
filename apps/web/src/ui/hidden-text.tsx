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

/** For what is more than a span, such as the label of a field that its place names already. */
export const hiddenClass = styles["hidden"] ?? "";
