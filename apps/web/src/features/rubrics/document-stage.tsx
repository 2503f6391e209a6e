import type { Rubric, Stage } from "@evenhand/rubric";
import { PromptList } from "../../ui/prompt-list.tsx";
import { SignalList } from "../../ui/signal-list.tsx";
import { DocumentItems, Aside } from "./document-items.tsx";
import { ProvenanceLine } from "./provenance-line.tsx";
import { documentWords as words } from "./rubric-words.ts";
import styles from "./rubrics.module.css";

/** One interview of the loop, to read. */
export function DocumentStage({ stage, document }: { stage: Stage; document: Rubric }) {
  const named = stage.criteria.map(({ criterion }) => nameOf(document.criteria, criterion));
  const signals = stage.signals.flatMap(({ signal, weight }) =>
    document.signals.filter(({ id }) => id === signal).map((found) => ({ ...found, weight })),
  );
  const told = document.disclosure.filter(({ id }) => stage.disclosure.includes(id));
  return (
    <details className={styles["part"]}>
      <summary>
        <h3>{stage.name}</h3>
        <span className={styles["detail"]}>
          {[
            ...(stage.minutes === null ? [] : [words.minutes(stage.minutes)]),
            words.rated(named),
          ].join(" · ")}
        </span>
      </summary>
      <div className={styles["partBody"]}>
        <p>{stage.brief}</p>
        {stage.guidance === null ? null : (
          <Part title={words.guidance}>
            <p>{stage.guidance.text}</p>
            {stage.guidance.original === null ? null : (
              <Aside label={words.original} text={stage.guidance.original} />
            )}
            <ProvenanceLine origin={stage.guidance.origin} />
          </Part>
        )}
        <Part title={words.corePrompts}>
          <PromptList label={words.corePrompts} prompts={stage.corePrompts} />
        </Part>
        {stage.probes.length === 0 ? null : (
          <Part title={words.probes}>
            <PromptList label={words.probes} prompts={stage.probes} />
          </Part>
        )}
        {signals.length === 0 ? null : (
          <Part title={words.signals}>
            <SignalList label={words.signals} signals={signals} />
          </Part>
        )}
        {stage.artifacts.length === 0 ? null : (
          <Part title={words.artifacts}>
            <DocumentItems label={words.artifacts} items={stage.artifacts} />
          </Part>
        )}
        {told.length === 0 ? null : (
          <Part title={words.told}>
            <DocumentItems
              label={words.told}
              items={told.map(({ topic, ...item }) => ({ ...item, title: topic }))}
            />
          </Part>
        )}
        {stage.focuses.length === 0 ? null : (
          <Part title={words.focuses}>
            <ul className={styles["items"]}>
              {stage.focuses.map(({ id, name, criteria }) => (
                <li key={id}>
                  <strong>{name}</strong>
                  <span>{criteria.map((one) => nameOf(document.criteria, one)).join(", ")}</span>
                </li>
              ))}
            </ul>
          </Part>
        )}
        <ProvenanceLine origin={stage.origin} />
      </div>
    </details>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className={styles["inner"]} aria-label={title}>
      <h4>{title}</h4>
      {children}
    </section>
  );
}

function nameOf(list: readonly { id: string; name: string }[], id: string): string {
  return list.find((one) => one.id === id)?.name ?? id;
}
