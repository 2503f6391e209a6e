import type { Evidence } from "@evenhand/rubric";
import styles from "./review.module.css";
import { cardWords } from "./words.ts";

const FIELDS = [
  ["didWhat", cardWords.did],
  ["whatChanged", cardWords.changed],
  ["howVerified", cardWords.verified],
] as const;

export function EvidenceText({ evidence }: { evidence: Evidence }) {
  return (
    <dl className={styles["text"]}>
      {FIELDS.filter(([field]) => evidence[field].trim() !== "").map(([field, label]) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>{evidence[field]}</dd>
        </div>
      ))}
    </dl>
  );
}
