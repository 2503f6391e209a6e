import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { ScorecardDraft } from "@evenhand/rubric";
import { hasCode } from "../../lib/api-error.ts";
import type { KeptDraft } from "../../lib/kept-drafts.ts";
import { askBeforeLeaving, sendWhenLeaving } from "../../lib/leaving.ts";
import { leaveLoop, loadMerging, loopFor, type CardLoop, type OpenCard } from "./card-loop.ts";
import { applyEdit, paceOf, placeOf, type DraftEdit } from "./draft-edits.ts";
import { scorecardQuery } from "./scorecard-api.ts";
import { withFrozenParts } from "./with-frozen-parts.ts";

const MOST_STEPS_BACK = 200;

/** A card under the hands of its author. The draft on this device is what the screen shows; the server follows. */
export function useCard(
  card: OpenCard,
  kept: KeptDraft<ScorecardDraft> | null,
  key: string | null,
) {
  const [loop] = useState<CardLoop>(() => loopFor(card, kept, key));
  const snapshot = useSyncExternalStore(loop.subscribe, loop.snapshot);
  const past = useRef<ScorecardDraft[]>([]);
  const lastTyped = useRef<string | null>(null);

  const edit = useCallback(
    (one: DraftEdit) => {
      const before = loop.snapshot().document;
      const typed = placeOf(one);
      // Letters of one field are one step back, not one each.
      if (typed === null || typed !== lastTyped.current) {
        past.current = [...past.current.slice(-MOST_STEPS_BACK), before];
      }
      lastTyped.current = typed;
      loop.change(applyEdit(before, one, new Date().toISOString()), paceOf(one));
    },
    [loop],
  );
  const undo = useCallback(() => {
    const before = past.current.pop();
    lastTyped.current = null;
    if (before !== undefined) loop.change(before, "choice");
  }, [loop]);

  const forgetSteps = useCallback(() => {
    past.current = [];
  }, []);
  useServerSteps(card, loop, forgetSteps);
  useSendOnLeaving(card.id, loop, snapshot.isSafe);
  return useMemo(() => ({ ...snapshot, edit, undo, loop }), [snapshot, edit, undo, loop]);
}

/** Sealing moves the card on without an autosave; nothing frozen can be undone or overwritten afterwards. */
function useServerSteps(card: OpenCard, loop: CardLoop, forgetSteps: () => void): void {
  const queryClient = useQueryClient();
  const { id, state, revision, draft } = card;
  useEffect(() => {
    const meet = () => loop.meet(draft, revision);
    // Without the code that merges, the server will say the same again when the words are sent.
    if (loop.snapshot().isSafe) meet();
    else void loadMerging().then(meet, () => undefined);
    if (state !== "sealed") return;
    forgetSteps();
    const mine = loop.snapshot().document;
    const stands = withFrozenParts(mine, draft);
    if (JSON.stringify(stands) !== JSON.stringify(mine)) loop.change(stands, "choice");
  }, [loop, forgetSteps, state, revision, draft]);
  // A refusal in principle: the card is not as this page thinks it is.
  useEffect(
    () =>
      loop.subscribe(() => {
        const { state: saving } = loop.snapshot();
        if (
          saving.kind === "failed" &&
          hasCode(saving.error, "conflict", "not_found", "not_allowed")
        )
          void queryClient.invalidateQueries({ queryKey: scorecardQuery(id).queryKey });
      }),
    [id, loop, queryClient],
  );
}

/** Sends on blur, when hidden and when leaving, and when the network may be back. */
function useSendOnLeaving(cardId: string, loop: CardLoop, isSafe: boolean): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const stop = sendWhenLeaving(() => void loop.flush());
    return () => {
      stop();
      leaveLoop(queryClient, cardId, loop);
    };
  }, [cardId, loop, queryClient]);
  useEffect(() => {
    return isSafe ? undefined : askBeforeLeaving(() => !loop.isStopped());
  }, [isSafe, loop]);
}
