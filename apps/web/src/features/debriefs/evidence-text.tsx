import type { Evidence } from "@evenhand/rubric";
import styles from "./debriefs.module.css";

const FIELDS = [
  ["didWhat", "What they did"],
  ["whatChanged", "What changed"],
  ["howVerified", "How they verified it"],
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
