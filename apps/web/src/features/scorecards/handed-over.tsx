import type { ScorecardView } from "@evenhand/contract/scorecards";
import styles from "./card.module.css";
import { cardWords } from "./words.ts";

/** Topics by name and one line each: nothing that says what anybody thought. */
export function HandedOver({ handOvers }: { handOvers: ScorecardView["handOvers"] }) {
  if (handOvers.length === 0) return null;
  return (
    <section className={styles["block"]} aria-label={cardWords.handedOver}>
      <h3>{cardWords.handedOver}</h3>
      <p className={styles["lead"]}>{cardWords.handedOverLead}</p>
      {handOvers.map((one) => (
        <div key={`${one.stage} ${one.from}`} className={styles["topics"]}>
          <h4>
            {one.stage}, {one.from}
          </h4>
          <Topics name={cardWords.covered} topics={one.covered} />
          <Topics name={cardWords.open} topics={one.open} />
          <Topics name={cardWords.asked} topics={one.candidateAsked} />
          {one.line === "" ? null : <p>{one.line}</p>}
        </div>
      ))}
    </section>
  );
}

function Topics({ name, topics }: { name: string; topics: string[] }) {
  if (topics.length === 0) return null;
  return (
    <div>
      <span className={styles["lead"]}>{name}</span>
      <ul>
        {topics.map((topic) => (
          <li key={topic}>{topic}</li>
        ))}
      </ul>
    </div>
  );
}
