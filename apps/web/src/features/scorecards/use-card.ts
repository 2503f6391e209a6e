import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { ScorecardView } from "@evenhand/contract/scorecards";
import { mergeDrafts, type MergeConflict, type ScorecardDraft } from "@evenhand/rubric";
import {
  draftKey,
  dropDraft,
  keepDraft,
  readDraft,
  type KeptDraft,
} from "../../lib/kept-drafts.ts";
import { createSaveLoop, type SaveLoop } from "../../lib/save-loop.ts";
import { applyEdit, paceOf, type DraftEdit } from "./draft-edits.ts";
import { sendDraft } from "./scorecard-api.ts";

type Loop = SaveLoop<ScorecardDraft, MergeConflict>;

const MOST_STEPS_BACK = 200;

/**
 * A card under the hands of its author. The draft on this device is what the screen shows; the server follows.
 * Unsent words of an earlier visit are taken up again before anything can be typed.
 */
export function useKeptDraft(card: ScorecardView, userId: string, mayKeep: boolean) {
  const key = draftKey(userId, "scorecards", card.id);
  const [kept, setKept] = useState<KeptDraft<ScorecardDraft> | null | undefined>(
    mayKeep ? undefined : null,
  );
  useEffect(() => {
    if (!mayKeep) return;
    let here = true;
    void readDraft<ScorecardDraft>(key).then((found) => (here ? setKept(found) : undefined));
    return () => {
      here = false;
    };
  }, [key, mayKeep]);
  return { kept, key: mayKeep ? key : null };
}

export function useCard(
  card: ScorecardView & { draft: ScorecardDraft },
  kept: KeptDraft<ScorecardDraft> | null,
  key: string | null,
) {
  const [loop] = useState<Loop>(() => loopFor(card, kept, key));
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

  useSendOnLeaving(loop, snapshot.isSafe);
  return useMemo(() => ({ ...snapshot, edit, undo, loop }), [snapshot, edit, undo, loop]);
}

function loopFor(
  card: ScorecardView & { draft: ScorecardDraft },
  kept: KeptDraft<ScorecardDraft> | null,
  key: string | null,
): Loop {
  return createSaveLoop<ScorecardDraft, MergeConflict>({
    document: kept?.document ?? card.draft,
    base: kept?.base ?? card.draft,
    // An old revision is meant: the server answers what stands there now, and the two are merged.
    revision: kept?.revision ?? card.revision,
    savedAt: card.draftSavedAt,
    send: (draft, revision) => sendDraft(card.id, draft, revision),
    keep: (document, base, revision) => {
      if (key !== null)
        void keepDraft(key, { document, base, revision, at: new Date().toISOString() });
    },
    drop: () => {
      if (key !== null) void dropDraft(key);
    },
    merge: (base, mine, theirs) => mergeDrafts(base, mine, theirs),
  });
}

/** Sends on blur, when hidden and when leaving, and when the network may be back. */
function useSendOnLeaving(loop: Loop, isSafe: boolean): void {
  useEffect(() => {
    const send = () => void loop.flush();
    const events = ["blur", "pagehide", "online"] as const;
    for (const name of events) addEventListener(name, send);
    document.addEventListener("visibilitychange", send);
    return () => {
      for (const name of events) removeEventListener(name, send);
      document.removeEventListener("visibilitychange", send);
      send();
    };
  }, [loop]);
  useEffect(() => {
    if (isSafe) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isSafe]);
}

/** Which text is being typed, so that its letters belong together; null for a choice. */
function placeOf(edit: DraftEdit): string | null {
  switch (edit.kind) {
    case "evidence":
      return `evidence ${edit.criterion} ${edit.evidence.id}`;
    case "does-not-fit":
      return `does-not-fit ${edit.criterion}`;
    case "work-sample":
      return `work-sample ${edit.artifact}`;
    case "text":
      return edit.field;
    case "hand-over-line":
    case "reason":
      return edit.kind;
    case "rate":
    case "doubt":
    case "remove-evidence":
    case "signal":
    case "prompt":
    case "disclosure":
    case "hand-over-topic":
    case "recommend":
    case "whole":
      return null;
  }
}
