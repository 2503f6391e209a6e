import type { QueryClient } from "@tanstack/react-query";
import type { ScorecardView } from "@evenhand/contract/scorecards";
import type { MergeConflict, ScorecardDraft } from "@evenhand/rubric";
import { dropDraft, keepDraft, type KeptDraft } from "../../lib/kept-drafts.ts";
import { hasWordsToSend } from "../../lib/last-words.ts";
import { createSaveLoop, type SaveLoop } from "../../lib/save-loop.ts";
import type { mergeCards } from "./merge-cards.ts";
import { scorecardQuery, sendDraft } from "./scorecard-api.ts";

export type CardLoop = SaveLoop<ScorecardDraft, MergeConflict>;
export type OpenCard = ScorecardView & { draft: ScorecardDraft };

/** Comes when two devices have written, or beforehand with what else is not needed at first. */
let merging: { mergeCards: typeof mergeCards } | null = null;

export async function loadMerging(): Promise<void> {
  merging ??= await import("./merge-cards.ts");
}

/** Loops whose words are not all on the server outlive their page: they go on sending, and are found again. */
const unfinished = new Map<string, CardLoop>();

/** For each loop, what takes it off the list of those that have words to send. */
const hushed = new WeakMap<CardLoop, () => void>();

/** The loop of a card in this tab; its key is null where nothing may be kept on the device. */
export function loopFor(
  card: OpenCard,
  kept: KeptDraft<ScorecardDraft> | null,
  key: string | null,
): CardLoop {
  const there = unfinished.get(card.id);
  if (there !== undefined) return there;
  const loop = createSaveLoop<ScorecardDraft, MergeConflict>({
    document: kept?.document ?? card.draft,
    base: kept?.base ?? card.draft,
    // An old revision is meant: the server answers what stands there now, and the two are merged.
    revision: kept?.revision ?? card.revision,
    savedAt: card.draftSavedAt,
    send: async (draft, revision) => {
      const outcome = await sendDraft(card.id, draft, revision);
      if (outcome.kind !== "stale") return outcome;
      return loadMerging().then(
        () => outcome,
        () => ({ kind: "unreachable" }),
      );
    },
    keep: (document, base, revision) => {
      if (key !== null)
        void keepDraft(key, { document, base, revision, at: new Date().toISOString() });
    },
    drop: () => {
      if (key !== null) void dropDraft(key);
    },
    merge: (base, mine, theirs) => {
      if (merging === null) throw new Error("two drafts met before the code that merges them");
      return merging.mergeCards(base, mine, theirs);
    },
  });
  hushed.set(loop, hasWordsToSend(loop));
  return loop;
}

/** The page is left. What is on the server goes into the page's memory, so that coming back shows it at once. */
export function leaveLoop(queryClient: QueryClient, cardId: string, loop: CardLoop): void {
  if (loop.isStopped()) return;
  void loop.flush();
  const settle = (): boolean => {
    const { isSafe, document, revision } = loop.snapshot();
    if (!isSafe) return false;
    unfinished.delete(cardId);
    hushed.get(loop)?.();
    queryClient.setQueryData(scorecardQuery(cardId).queryKey, (card) =>
      card === undefined || revision < card.revision
        ? card
        : { ...card, draft: document, revision },
    );
    return true;
  };
  if (settle()) return;
  unfinished.set(cardId, loop);
  const unsubscribe = loop.subscribe(() => {
    if (settle()) unsubscribe();
  });
}

/** Another tab writes from here on. */
export function endLoop(cardId: string, loop: CardLoop): void {
  unfinished.delete(cardId);
  hushed.get(loop)?.();
  loop.stop();
}
