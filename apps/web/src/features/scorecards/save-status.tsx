import { useState } from "react";
import { failureWords } from "../../lib/failure-words.ts";
import { formatTime } from "../../lib/format.ts";
import type { SaveState } from "../../lib/save-loop.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./save-status.module.css";
import { cardWords } from "./words.ts";

type SaveStatusProps = { state: SaveState; keepsHere: boolean; onTryAgain: () => void };

/** The one line that says where the words are. The coming and going of a normal save is shown and not read out. */
export function SaveStatus({ state, keepsHere, onTryAgain }: SaveStatusProps) {
  const [seen, setSeen] = useState({ state, afterTrouble: false });
  if (seen.state !== state) {
    const afterTrouble = seen.state.kind === "saving" ? seen.afterTrouble : !isRoutine(seen.state);
    setSeen({ state, afterTrouble });
  }
  const routine = isRoutine(state);
  // While everything goes its way the line is quiet; what breaks that is said, and that it is well again.
  const quiet = routine && !seen.afterTrouble;
  return (
    <>
      <output
        className={styles["saving"]}
        data-attention={!routine || undefined}
        aria-live={quiet ? "off" : "polite"}
      >
        {wordsFor(state, keepsHere)}
      </output>
      {state.kind === "failed" ? (
        <Button look="quiet" onClick={onTryAgain}>
          {cardWords.save.tryAgain}
        </Button>
      ) : null}
    </>
  );
}

function isRoutine(state: SaveState): boolean {
  return (
    state.kind === "saved" || state.kind === "saving" || (state.kind === "here" && !state.offline)
  );
}

function wordsFor(state: SaveState, keepsHere: boolean): string {
  const words = cardWords.save;
  switch (state.kind) {
    case "saved":
      return words.saved(state.at === null ? null : formatTime(state.at));
    case "saving":
      return words.saving;
    case "here":
      if (!keepsHere) return state.offline ? words.onlyHere : words.notSent;
      return state.offline ? words.offline : words.here;
    case "failed":
      return words.failed(failureWords(state.error).title);
    case "conflict":
      return words.conflict;
  }
}
