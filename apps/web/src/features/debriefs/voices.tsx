import type { RoundUpStage } from "@evenhand/contract/debriefs";
import styles from "./debriefs.module.css";
import { debriefWords } from "./words.ts";

/** What each of the panel recommends and why, in their own words; those without any stand in the table alone. */
export function Voices({ stage }: { stage: RoundUpStage }) {
  const voices = stage.panel.filter(
    ({ recommendation, recommendationReason, contradiction, takeAway }) =>
      recommendation !== null &&
      [recommendationReason, contradiction, takeAway].some((text) => (text ?? "").trim() !== ""),
  );
  if (voices.length === 0) return null;
  return (
    <div className={styles["voices"]}>
      {voices.map((voice) => (
        <article key={voice.panelistId} className={styles["voice"]} aria-label={voice.name}>
          <div className={styles["voiceHead"]}>
            <h3>{voice.name}</h3>
            <span className={styles["choice"]}>
              {voice.recommendation === null ? "" : debriefWords.choice[voice.recommendation]}
            </span>
          </div>
          <p className={styles["text"]}>{voice.recommendationReason}</p>
          <Said label={debriefWords.contradiction} text={voice.contradiction} />
          <Said label={debriefWords.takeAway} text={voice.takeAway} />
        </article>
      ))}
    </div>
  );
}

function Said({ label, text }: { label: string; text: string | null }) {
  if (text === null || text === "") return null;
  return (
    <p className={styles["text"]}>
      <span className={styles["quiet"]}>{label}: </span>
      {text}
    </p>
  );
}
