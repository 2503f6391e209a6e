import { useId } from "react";
import type { RecommendationChoice, ScorecardDraft } from "@evenhand/rubric";
import block from "./block.module.css";
import type { DraftEdit } from "./draft-edits.ts";
import styles from "./recommendation-part.module.css";
import { RecordNotice } from "./record-notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { cardWords } from "./words.ts";

const CHOICES: RecommendationChoice[] = ["strong-no", "no", "yes", "strong-yes", "no-decision"];

type RecommendationPartProps = {
  draft: ScorecardDraft;
  frozen: boolean;
  edit: (edit: DraftEdit) => void;
};

export function RecommendationPart({ draft, frozen, edit }: RecommendationPartProps) {
  const name = useId();
  const { choice, sentence } = draft.recommendation;
  return (
    <section className={block["panel"]} aria-labelledby={`${name}-title`} id="recommendation">
      <h3 id={`${name}-title`}>{cardWords.recommendation}</h3>
      <p className={block["lead"]}>{cardWords.recommendationLead}</p>
      <div className={styles["choices"]} role="radiogroup" aria-labelledby={`${name}-title`}>
        {CHOICES.map((one) => (
          <label key={one} className={styles["choice"]}>
            <input
              type="radio"
              name={name}
              checked={choice === one}
              disabled={frozen}
              onChange={() => edit({ kind: "recommend", choice: one })}
            />
            {cardWords.choice[one]}
          </label>
        ))}
      </div>
      <TextArea
        label={cardWords.reason}
        value={sentence}
        maxLength={1_000}
        onChange={(text) => edit({ kind: "reason", sentence: text })}
      />
      <RecordNotice />
    </section>
  );
}
