import { Keyboard, Undo2 } from "lucide-react";
import type { ScorecardDraft } from "@evenhand/rubric";
import type { SaveState } from "../../lib/save-loop.ts";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import styles from "./card-bar.module.css";
import type { Writing } from "./card-view.tsx";
import { progressOf } from "./draft-edits.ts";
import { SaveStatus } from "./save-status.tsx";
import { cardWords } from "./words.ts";

export type Pane = "kit" | "card";

type CardBarProps = {
  draft: ScorecardDraft;
  saving: SaveState;
  writing: Writing | undefined;
  reviewing: boolean;
  pane: Pane;
  onPane: (pane: Pane) => void;
  onReview: () => void;
  onSheet: () => void;
};

/** Stays in view: how far the card is, where its words are, and the way to its end. */
export function CardBar(props: CardBarProps) {
  const { draft, saving, writing, reviewing, pane, onPane, onReview, onSheet } = props;
  return (
    <div className={styles["bar"]}>
      <div className={styles["words"]}>
        <span className={styles["progress"]}>{cardWords.progress(progressOf(draft))}</span>
        <SaveStatus
          state={saving}
          keepsHere={writing?.keepsHere ?? true}
          onTryAgain={() => void writing?.loop.flush()}
        />
      </div>
      {reviewing ? null : (
        <div className={styles["switch"]}>
          <Segmented<Pane>
            legend={cardWords.panes}
            value={pane}
            options={[
              { value: "card", label: cardWords.card },
              { value: "kit", label: cardWords.kit },
            ]}
            onChange={onPane}
          />
        </div>
      )}
      {writing === undefined ? null : (
        <div className={styles["actions"]}>
          {reviewing ? null : (
            <>
              <Button
                look="quiet"
                icon
                title={cardWords.undoHint}
                aria-label={cardWords.undo}
                onClick={writing.undo}
              >
                <Undo2 size={18} aria-hidden />
              </Button>
              <span className={styles["keysButton"]}>
                <Button
                  look="quiet"
                  icon
                  title={cardWords.shortcutsHint}
                  aria-label={cardWords.shortcuts}
                  aria-haspopup="dialog"
                  onClick={onSheet}
                >
                  <Keyboard size={18} aria-hidden />
                </Button>
              </span>
            </>
          )}
          <Button look={reviewing ? "plain" : "main"} onClick={onReview}>
            {reviewing ? cardWords.backToCard : cardWords.review}
          </Button>
        </div>
      )}
    </div>
  );
}
