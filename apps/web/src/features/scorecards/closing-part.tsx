import { useCallback, useMemo } from "react";
import type { ScorecardView } from "@evenhand/contract/scorecards";
import type { ScorecardDraft } from "@evenhand/rubric";
import { SignalList } from "../../ui/signal-list.tsx";
import type { DraftEdit } from "./draft-edits.ts";
import { HandOverPart } from "./hand-over-part.tsx";
import { Block } from "./block.tsx";
import { PrivateNote } from "./private-note.tsx";
import { RecommendationPart } from "./recommendation-part.tsx";
import { RecordNotice } from "./record-notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { cardWords } from "./words.ts";

type ClosingPartProps = {
  card: ScorecardView;
  draft: ScorecardDraft;
  frozen: boolean;
  edit: (edit: DraftEdit) => void;
};

/** What follows the criteria: signals, what to remember, what to hand over, and last the recommendation. */
export function ClosingPart({ card, draft, frozen, edit }: ClosingPartProps) {
  const observed = useMemo(
    () => new Map(draft.signals.map((one) => [one.signal, one.observed])),
    [draft.signals],
  );
  const onObserved = useCallback(
    (signal: string, value: boolean | null) => edit({ kind: "signal", signal, observed: value }),
    [edit],
  );
  return (
    <>
      {card.form.signals.length === 0 ? null : (
        <Block title={cardWords.signals} lead={cardWords.signalsLead} panel>
          <SignalList
            label={cardWords.signals}
            signals={card.form.signals}
            observed={observed}
            onObserved={onObserved}
            disabled={frozen}
          />
        </Block>
      )}
      <Block title={cardWords.takeAway} panel>
        <TextArea
          label={cardWords.takeAwayHint}
          value={draft.takeAway}
          maxLength={2_000}
          onChange={(text) => edit({ kind: "text", field: "takeAway", text })}
        />
        <RecordNotice />
      </Block>
      <HandOverPart form={card.form} handOver={draft.handOver} edit={edit} />
      <PrivateNote scorecardId={card.id} note={card.privateNote} />
      <RecommendationPart draft={draft} frozen={frozen} edit={edit} />
    </>
  );
}
