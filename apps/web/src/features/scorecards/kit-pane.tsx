import { useCallback, useMemo, type ReactNode } from "react";
import type { ScorecardView } from "@evenhand/contract/scorecards";
import type { ScorecardDraft } from "@evenhand/rubric";
import { formatMoment } from "../../lib/format.ts";
import { PromptList } from "../../ui/prompt-list.tsx";
import type { DraftEdit } from "./draft-edits.ts";
import { HandedOver } from "./handed-over.tsx";
import styles from "./scorecards.module.css";
import { WorkSamples } from "./work-samples.tsx";
import { cardWords } from "./words.ts";

type KitPaneProps = { card: ScorecardView; draft: ScorecardDraft; edit: (edit: DraftEdit) => void };

/** What to know, ask, show and tell: the left hand while the right one scores. */
export function KitPane({ card, draft, edit }: KitPaneProps) {
  const { form } = card;
  const asked = useMemo(
    () => new Map(draft.prompts.map((one) => [one.prompt, one.asked])),
    [draft.prompts],
  );
  const told = useMemo(
    () => new Map(draft.disclosures.map((one) => [one.item, one.told])),
    [draft.disclosures],
  );
  const onAsked = useCallback(
    (prompt: string, value: boolean | null) => edit({ kind: "prompt", prompt, asked: value }),
    [edit],
  );
  const onTold = useCallback(
    (item: string, value: boolean | null) => edit({ kind: "disclosure", item, told: value }),
    [edit],
  );
  return (
    <>
      <Block title={cardWords.brief}>
        <p>{form.stage.brief}</p>
        <Where card={card} />
      </Block>
      {form.stage.guidance === null ? null : (
        <Block title={cardWords.guidance}>
          <p>{form.stage.guidance.text}</p>
          <Original text={form.stage.guidance.original} />
        </Block>
      )}
      <HandedOver handOvers={card.handOvers} />
      <Block title={cardWords.corePrompts} lead={cardWords.corePromptsLead}>
        <PromptList
          label={cardWords.corePrompts}
          prompts={form.corePrompts}
          asked={asked}
          onAsked={onAsked}
        />
      </Block>
      {form.probes.length === 0 ? null : (
        <details className={styles["block"]}>
          <summary>{cardWords.probes}</summary>
          <PromptList
            label={cardWords.probes}
            prompts={form.probes}
            asked={asked}
            onAsked={onAsked}
          />
        </details>
      )}
      <WorkSamples artifacts={form.artifacts} samples={draft.workSamples} edit={edit} />
      {form.disclosure.length === 0 ? null : (
        <Block title={cardWords.disclosure} lead={cardWords.disclosureLead}>
          <PromptList
            label={cardWords.disclosure}
            prompts={form.disclosure.map(({ id, text }) => ({ id, text, original: null }))}
            asked={told}
            onAsked={onTold}
            words={cardWords.told}
          />
        </Block>
      )}
    </>
  );
}

function Where({ card }: { card: ScorecardView }) {
  const lines = [
    card.startsAt === null ? null : formatMoment(card.startsAt),
    cardWords.minutes(card.minutes),
    card.place,
  ].filter((line) => line !== null);
  return (
    <>
      <p className={styles["lead"]}>{lines.join(" · ")}</p>
      {card.videoUrl === null ? null : (
        <p>
          <a href={card.videoUrl} target="_blank" rel="noreferrer">
            {cardWords.video}
          </a>
        </p>
      )}
      {card.arrangements.length === 0 ? null : (
        <div>
          <h4>{cardWords.arrangements}</h4>
          <ul>
            {card.arrangements.map((arrangement) => (
              <li key={arrangement}>{arrangement}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Original({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <details className={styles["record"]}>
      <summary>{cardWords.original}</summary>
      {text}
    </details>
  );
}

export function Block({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  return (
    <section className={styles["block"]} aria-label={title}>
      <h3>{title}</h3>
      {lead === undefined ? null : <p className={styles["lead"]}>{lead}</p>}
      {children}
    </section>
  );
}
