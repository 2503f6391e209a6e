import { useState, type ReactNode } from "react";
import styles from "./chart-figure.module.css";

type FoldProps = { title: string; children: ReactNode };

/** What is folded away is drawn once it is first opened: most of it never is. */
export function Fold({ title, children }: FoldProps) {
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <details
      className={styles["fold"]}
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpen(true);
      }}
    >
      <summary>{title}</summary>
      {wasOpen ? children : null}
    </details>
  );
}
