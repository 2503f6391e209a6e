import { useCallback, useMemo } from "react";
import type { ScorecardView } from "@evenhand/contract/scorecards";
import type { ScorecardDraft } from "@evenhand/rubric";
import { PromptList } from "../../ui/prompt-list.tsx";
import { Block } from "./block.tsx";
import type { DraftEdit } from "./draft-edits.ts";
import styles from "./folded.module.css";
import { HandedOver } from "./handed-over.tsx";
import { KitFacts } from "./kit-facts.tsx";
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
      <KitFacts kit={card} />
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
      <HandedOver handOvers={card.handOvers} />
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
