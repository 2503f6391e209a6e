import { useInfiniteQuery } from "@tanstack/react-query";
import { useId, type ReactNode } from "react";
import type { OpeningSummary } from "@evenhand/contract/openings";
import { openingList, pipelineQuery } from "./opening-api.ts";
import styles from "./openings.module.css";
import { openingWords } from "./words.ts";

type WaitingCandidatesProps = {
  linkToOpening: (openingId: string, title: string) => ReactNode;
  linkToApplication: (applicationId: string, name: string) => ReactNode;
  linkToRoundUp: (applicationId: string, words: string) => ReactNode;
};

/** Whose turn it is, over all openings: candidates whose cards are all in, and cards that are still owed. */
export function WaitingCandidates(links: WaitingCandidatesProps) {
  const id = useId();
  const list = useInfiniteQuery(openingList({ state: "open" }));
  const waiting = (list.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ counts }) => counts.needDecision + counts.cardsOwed > 0);
  if (waiting.length === 0) return null;
  return (
    <section className={styles["waiting"]} aria-labelledby={id}>
      <h2 id={id}>{openingWords.waiting}</h2>
      <ul className={styles["lines"]}>
        {waiting.map((opening) => (
          <li key={opening.id} className={styles["line"]}>
            <div className={styles["lineHead"]}>
              {links.linkToOpening(opening.id, opening.title)}
              {opening.counts.cardsOwed > 0 ? (
                <span className={styles["quiet"]}>
                  {openingWords.owed(opening.counts.cardsOwed)}
                </span>
              ) : null}
            </div>
            {opening.counts.needDecision > 0 ? <ToDecide opening={opening} {...links} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

type ToDecideProps = WaitingCandidatesProps & { opening: OpeningSummary };

function ToDecide({ opening, linkToApplication, linkToRoundUp }: ToDecideProps) {
  const pipeline = useInfiniteQuery(pipelineQuery(opening.id, { only: "needs_decision" }));
  const entries = (pipeline.data?.pages ?? []).flatMap(({ items }) => items);
  return (
    <ul className={styles["decisions"]} aria-label={openingWords.needsDecision}>
      {entries.map(({ applicationId, candidate }) => (
        <li key={applicationId}>
          <span className={styles["stack"]}>
            {linkToApplication(applicationId, candidate.name)}
            <span className={styles["attention"]}>{openingWords.needsDecision}</span>
          </span>
          {linkToRoundUp(applicationId, openingWords.roundUp)}
        </li>
      ))}
    </ul>
  );
}
