import styles from "./print.module.css";

/** What a sheet of paper must say of itself; on a screen it is not there. */
export function PrintHead({ mark, facts }: { mark: string; facts: readonly string[] }) {
  return (
    <div className={styles["onPaper"]}>
      <p className={styles["head"]}>
        <strong>{mark}</strong>
        <span>{facts.join(" · ")}</span>
      </p>
    </div>
  );
}

export const onPaperClass = styles["onPaper"] ?? "";
export const notOnPaperClass = styles["notOnPaper"] ?? "";
