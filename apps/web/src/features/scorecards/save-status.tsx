import { failureWords } from "../../lib/failure-words.ts";
import { formatTime } from "../../lib/format.ts";
import type { SaveState } from "../../lib/save-loop.ts";
import { Button } from "../../ui/button.tsx";
import { Status } from "../../ui/status.tsx";
import { cardWords } from "./words.ts";

type SaveStatusProps = { state: SaveState; keepsHere: boolean; onTryAgain: () => void };

/** The one line that says where the words are. Read out when it changes its meaning, not with every letter. */
export function SaveStatus({ state, keepsHere, onTryAgain }: SaveStatusProps) {
  return (
    <>
      <Status>{wordsFor(state, keepsHere)}</Status>
      {state.kind === "failed" ? (
        <Button look="quiet" onClick={onTryAgain}>
          {cardWords.save.tryAgain}
        </Button>
      ) : null}
    </>
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
      if (!keepsHere) return words.onlyHere;
      return state.offline ? words.offline : words.here;
    case "failed":
      return words.failed(failureWords(state.error).title);
    case "conflict":
      return words.conflict;
  }
}
