import { useCallback, useMemo } from "react";
import type { ScorecardView } from "@evenhand/contract/scorecards";
import type { ScorecardDraft } from "@evenhand/rubric";
import { formatInZone } from "../../lib/zoned-time.ts";
import { PromptList } from "../../ui/prompt-list.tsx";
import { Block } from "./block.tsx";
import type { DraftEdit } from "./draft-edits.ts";
import { HandedOver } from "./handed-over.tsx";
import styles from "./card.module.css";
import { ScratchNotes } from "./scratch-notes.tsx";
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
        <Where card={card} />
        <p>{form.stage.brief}</p>
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
        <details className={styles["more"]}>
          <summary>{cardWords.probes}</summary>
          <PromptList
            label={cardWords.probes}
            prompts={form.probes}
            asked={asked}
            onAsked={onAsked}
          />
        </details>
      )}
      <ScratchNotes criteria={form.criteria} notes={draft.scratch} edit={edit} />
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
  const { startsAt, timeZone, minutes, place, videoUrl, arrangements, candidate } = card;
  const lines = [
    startsAt === null ? null : formatInZone(startsAt, timeZone),
    cardWords.minutes(minutes),
    place,
  ].filter((line) => line !== null);
  return (
    <>
      <p className={styles["lead"]}>{lines.join(" · ")}</p>
      <Links
        links={[
          [cardWords.video, videoUrl],
          [cardWords.cv, candidate.cvUrl],
        ]}
      />
      {arrangements.length === 0 ? null : (
        <div className={styles["arrangements"]}>
          <h4>{cardWords.arrangements}</h4>
          <ul>
            {arrangements.map((arrangement) => (
              <li key={arrangement}>{arrangement}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Links({ links }: { links: [words: string, url: string | null][] }) {
  const there = links.filter(([, url]) => url !== null);
  if (there.length === 0) return null;
  return (
    <p className={styles["links"]}>
      {there.map(([words, url]) => (
        <a key={words} href={url ?? ""} target="_blank" rel="noreferrer">
          {words}
        </a>
      ))}
    </p>
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
