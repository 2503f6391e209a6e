import type { Report } from "@evenhand/rubric";
import { ChevronRight } from "lucide-react";
import { elementGroups, placesInWords, type ElementGroup } from "./report-elements.ts";
import { elementWords } from "./report-words.ts";
import styles from "./reports.module.css";

/** Everything that was found, counted by kind; each kind opens to its elements and their lines. */
export function ReportGroups({ report }: { report: Report }) {
  return (
    <div className={styles["groups"]}>
      {elementGroups(report).map((group) =>
        group.elements.length === 0 ? (
          <p key={group.kind} className={styles["noneOf"]}>
            <span>{group.label}</span>
            <span>{elementWords.none}</span>
          </p>
        ) : (
          <Group key={group.kind} group={group} />
        ),
      )}
    </div>
  );
}

function Group({ group }: { group: ElementGroup }) {
  return (
    <details className={styles["group"]}>
      <summary>
        <ChevronRight size={16} aria-hidden />
        <span>{group.label}</span>
        <span className={styles["count"]}>{group.elements.length}</span>
      </summary>
      <ul className={styles["elements"]}>
        {group.elements.map(({ text, detail, places }) => (
          <li key={places.map(({ line }) => line).join()}>
            <span>{text}</span>
            {detail === null || detail === "" ? null : (
              <span className={styles["detail"]}>{detail}</span>
            )}
            <span className={styles["place"]}>{placesInWords(places)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
