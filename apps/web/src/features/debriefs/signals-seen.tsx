import type { RoundUpStage } from "@evenhand/contract/debriefs";
import styles from "./debriefs.module.css";
import { debriefWords } from "./words.ts";

/** What was observed apart from ratings, and by whom; the warning ones first. */
export function SignalsSeen({ stage }: { stage: RoundUpStage }) {
  const nameOf = new Map(stage.panel.map(({ panelistId, name }) => [panelistId, name]));
  const seen = stage.signals.filter(({ observedBy }) => observedBy.length > 0);
  const lists = [
    [debriefWords.antiSignals, seen.filter(({ anti }) => anti)],
    [debriefWords.signals, seen.filter(({ anti }) => !anti)],
  ] as const;
  return lists.map(([title, signals]) =>
    signals.length === 0 ? null : (
      <section key={title} className={styles["seen"]} aria-label={title}>
        <h3>{title}</h3>
        <ul className={styles["list"]}>
          {signals.map((signal) => (
            <li key={signal.id}>
              {signal.name}{" "}
              <span className={styles["quiet"]}>
                {signal.observedBy.map((id) => nameOf.get(id) ?? "").join(", ")}
              </span>
            </li>
          ))}
        </ul>
      </section>
    ),
  );
}
