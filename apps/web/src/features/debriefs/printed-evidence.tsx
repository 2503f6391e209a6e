import type { RoundUpStage } from "@evenhand/contract/debriefs";
import { onPaperClass } from "../../ui/print-head.tsx";
import styles from "./debriefs.module.css";
import { EvidenceText } from "./evidence-text.tsx";
import { debriefWords } from "./words.ts";

/** On paper there is nothing to press: what stands behind the marks is written out below them. */
export function PrintedEvidence({ stage }: { stage: RoundUpStage }) {
  const nameOf = new Map(stage.panel.map(({ panelistId, name }) => [panelistId, name]));
  const written = stage.criteria.flatMap((criterion) =>
    criterion.cells
      .filter(({ evidence }) => evidence.length > 0)
      .map((cell) => ({ criterion, cell, by: nameOf.get(cell.panelistId) ?? "" })),
  );
  if (written.length === 0) return null;
  return (
    <section className={onPaperClass} aria-label={debriefWords.evidence}>
      <h3>{debriefWords.evidence}</h3>
      {written.map(({ criterion, cell, by }) => (
        <div key={`${criterion.id} ${cell.panelistId}`} className={styles["printed"]}>
          <p>
            <strong>{criterion.name}</strong>{" "}
            {debriefWords.markBy(
              cell.rating === "not-observed" ? debriefWords.notObserved : String(cell.rating),
              by,
            )}
          </p>
          {cell.evidence.map((entry) => (
            <EvidenceText key={entry.id} evidence={entry} />
          ))}
        </div>
      ))}
    </section>
  );
}
