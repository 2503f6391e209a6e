import { useState } from "react";
import type { RoundUpStage } from "@evenhand/contract/debriefs";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./debriefs.module.css";
import { EvidenceDialog, type ShownCell } from "./evidence-dialog.tsx";
import { PrintedEvidence } from "./printed-evidence.tsx";
import { SignalsSeen } from "./signals-seen.tsx";
import { StageMatrix } from "./stage-matrix.tsx";
import { Voices } from "./voices.tsx";
import { debriefWords } from "./words.ts";

/** One stage: who rated what, what they recommend, what was seen, and what was not asked. */
export function StagePart({ stage }: { stage: RoundUpStage }) {
  const [shown, setShown] = useState<ShownCell | null>(null);
  const { name, round, carriedFrom, closed, corePromptsNotAsked } = stage;
  return (
    <Section title={debriefWords.stage(name, round)}>
      <div className={styles["stage"]}>
        {carriedFrom === null ? null : <Notice>{debriefWords.carried(carriedFrom)}</Notice>}
        {closed === null ? null : <Notice>{debriefWords.closed(closed.by, closed.reason)}</Notice>}
        <StageMatrix stage={stage} onShow={setShown} />
        <Voices stage={stage} />
        <PrintedEvidence stage={stage} />
        <SignalsSeen stage={stage} />
        {corePromptsNotAsked.length === 0 ? null : (
          <details className={styles["more"]}>
            <summary>
              {debriefWords.promptsNotAsked}{" "}
              <span className={styles["quiet"]}>{corePromptsNotAsked.length}</span>
            </summary>
            <ul className={styles["list"]}>
              {corePromptsNotAsked.map((prompt) => (
                <li key={prompt}>{prompt}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {shown === null ? null : (
        <EvidenceDialog stage={stage} shown={shown} onClose={() => setShown(null)} />
      )}
    </Section>
  );
}
