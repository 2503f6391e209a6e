import type { ScorecardView } from "@evenhand/contract/scorecards";
import block from "./block.module.css";
import { Block } from "./block.tsx";
import styles from "./handed-over.module.css";
import { cardWords } from "./words.ts";

/** Topics by name and one line each: nothing that says what anybody thought. */
export function HandedOver({ handOvers }: { handOvers: ScorecardView["handOvers"] }) {
  if (handOvers.length === 0) return null;
  return (
    <Block title={cardWords.handedOver} lead={cardWords.handedOverLead}>
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
    </Block>
  );
}

function Topics({ name, topics }: { name: string; topics: string[] }) {
  if (topics.length === 0) return null;
  return (
    <div>
      <span className={block["lead"]}>{name}</span>
      <ul>
        {topics.map((topic) => (
          <li key={topic}>{topic}</li>
        ))}
      </ul>
    </div>
  );
}
