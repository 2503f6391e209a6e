import type { Origin } from "@evenhand/rubric";
import { placesInWords } from "./report-elements.ts";
import { originWords } from "./rubric-words.ts";
import styles from "./rubrics.module.css";

/** Where an element comes from, in words: the report's section and line, or who of us. */
export function ProvenanceLine({ origin }: { origin: Origin }) {
  return (
    <span className={styles["provenance"]}>
      {origin.from === "report"
        ? originWords.report(placesInWords(origin.places))
        : originWords[origin.via]}
    </span>
  );
}
