import styles from "./folded.module.css";
import { cardWords } from "./words.ts";

/** Stands at every place where a person writes about a candidate. */
export function RecordNotice() {
  return (
    <details className={styles["record"]}>
      <summary>{cardWords.hiringRecordShort}</summary>
      {cardWords.hiringRecord}
    </details>
  );
}
