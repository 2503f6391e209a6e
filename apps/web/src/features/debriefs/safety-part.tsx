import type { SafetyConcern } from "@evenhand/contract/debriefs";
import styles from "./debriefs.module.css";
import { EvidenceText } from "./evidence-text.tsx";
import { debriefWords } from "./words.ts";

/** A lowest point on a safety criterion, or a safety anti-signal, is never averaged away. */
export function SafetyPart({ concerns }: { concerns: SafetyConcern[] }) {
  if (concerns.length === 0) return null;
  return (
    <section className={styles["safety"]} aria-labelledby="safety-first">
      <h2 id="safety-first">{debriefWords.safety}</h2>
      <p>{debriefWords.safetyLead}</p>
      <ul className={styles["concerns"]}>
        {concerns.map((concern) => (
          <li key={`${concern.kind} ${concern.stage} ${concern.what} ${concern.by}`}>
            <strong>
              {concern.kind === "lowest_point"
                ? debriefWords.lowestPoint(concern.what, concern.stage, concern.by)
                : debriefWords.antiSignal(concern.what, concern.stage, concern.by)}
            </strong>
            {concern.kind === "lowest_point" && concern.evidence.length === 0 ? (
              <p className={styles["quiet"]}>{debriefWords.noEvidence}</p>
            ) : null}
            {concern.evidence.map((entry) => (
              <EvidenceText key={entry.id} evidence={entry} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
