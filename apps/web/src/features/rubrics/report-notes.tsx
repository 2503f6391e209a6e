import type { ReadReport } from "@evenhand/contract/reports";
import { placesInWords, sectionOf } from "./report-elements.ts";
import { importWords } from "./report-words.ts";
import styles from "./reports.module.css";

/** What the report does not have, each a sentence. */
export function ReportWarnings({ warnings }: Pick<ReadReport, "warnings">) {
  if (warnings.length === 0) return <p className={styles["none"]}>{importWords.noWarnings}</p>;
  return (
    <section className={styles["notes"]} aria-label={importWords.warnings(warnings.length)}>
      <h3>{importWords.warnings(warnings.length)}</h3>
      <p>{importWords.warningsLead}</p>
      <ul>
        {warnings.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </section>
  );
}

/** What stood in more than one section and is one thing now. */
export function ReportMerged({ merged, report }: Pick<ReadReport, "merged" | "report">) {
  if (merged.length === 0) return null;
  return (
    <section className={styles["notes"]} aria-label={importWords.merged(merged.length)}>
      <h3>{importWords.merged(merged.length)}</h3>
      <p>{importWords.mergedLead}</p>
      <ul>
        {merged.map(({ text, lines }) => (
          <li key={lines.join()}>
            <span>{text}</span>
            <span className={styles["place"]}>
              {placesInWords(lines.map((line) => ({ section: sectionOf(report, line), line })))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
