import { useEffect, useState } from "react";
import type { MergeConflict, ScorecardDraft } from "@evenhand/rubric";
import type { SaveState } from "../../lib/save-loop.ts";
import { Button } from "../../ui/button.tsx";
import { HiddenText } from "../../ui/hidden-text.tsx";
import { Notice } from "../../ui/notice.tsx";
import { formatMoment } from "../../lib/format.ts";
import { onPaperClass } from "../../ui/print-head.tsx";
import { CardBar, type Pane } from "./card-bar.tsx";
import type { CardLoop, OpenCard } from "./card-loop.ts";
import styles from "./card-view.module.css";
import { ClosingPart } from "./closing-part.tsx";
import { CriterionCard } from "./criterion-card.tsx";
import type { DraftEdit } from "./draft-edits.ts";
import { KitPane } from "./kit-pane.tsx";
import { useCardDesk } from "./use-card-desk.ts";
import { CardDialogs, preloadWhatFollows, Review } from "./what-follows.tsx";
import { cardWords } from "./words.ts";

export type Writing = {
  edit: (edit: DraftEdit) => void;
  undo: () => void;
  loop: CardLoop;
  conflicts: MergeConflict[];
  /** This device keeps what is not sent yet. */
  keepsHere: boolean;
};

type CardViewProps = {
  card: OpenCard;
  draft: ScorecardDraft;
  saving: SaveState;
  /** Not given where another tab writes. */
  writing?: Writing;
  onWriteHere?: () => void;
};

const nothing = () => {};

/** Kit and card side by side where there is room, one at a time where there is not; or all of it for review. */
export function CardView({ card, draft, saving, writing, onWriteHere }: CardViewProps) {
  const [pane, setPane] = useState<Pane>("card");
  const edit = writing?.edit ?? nothing;
  const desk = useCardDesk(card, draft, writing, setPane);
  const frozen = card.state === "sealed";
  const isTouched = saving.kind !== "saved";
  useEffect(() => {
    if (isTouched) preloadWhatFollows();
  }, [isTouched]);
  return (
    <div className={styles["card"]} data-reviewing={desk.reviewing || undefined}>
      <p className={onPaperClass}>{savedFact(saving)}</p>
      <CardBar
        draft={draft}
        saving={saving}
        writing={writing}
        reviewing={desk.reviewing}
        pane={pane}
        onPane={setPane}
        onReview={desk.reviewing ? desk.backToCard : desk.review}
        onSheet={desk.openSheet}
      />
      {onWriteHere === undefined ? null : (
        <Notice>
          <p>{cardWords.followsLead}</p>
          <Button onClick={onWriteHere}>{cardWords.writeHere}</Button>
        </Notice>
      )}
      {card.textOpenUntil === null ? null : (
        <Notice>{cardWords.frozenUntil(formatMoment(card.textOpenUntil))}</Notice>
      )}
      {desk.reviewing && writing !== undefined ? (
        <Review
          card={card}
          draft={draft}
          writing={writing}
          goTo={desk.goTo}
          onBack={desk.backToCard}
        />
      ) : (
        <fieldset className={styles["desk"]} disabled={writing === undefined}>
          <div className={styles["panes"]}>
            <section
              className={`${styles["pane"]} ${styles["kit"]}`}
              data-away={pane === "kit" ? undefined : true}
              aria-label={cardWords.kit}
            >
              <KitPane card={card} draft={draft} edit={edit} />
            </section>
            <div className={styles["pane"]} data-away={pane === "card" ? undefined : true}>
              <HiddenText as="h2">{cardWords.criteria}</HiddenText>
              {card.form.criteria.map((criterion) => {
                const rating = draft.ratings.find((one) => one.criterion === criterion.id);
                return rating === undefined ? null : (
                  <CriterionCard
                    key={criterion.id}
                    criterion={criterion}
                    rating={rating}
                    focusName={card.form.focus === null ? null : cardWords.inFocus}
                    frozen={frozen}
                    keys={desk.keysOn}
                    edit={edit}
                  />
                );
              })}
              <ClosingPart card={card} draft={draft} frozen={frozen} edit={edit} />
            </div>
          </div>
        </fieldset>
      )}
      <CardDialogs card={card} draft={draft} writing={writing} desk={desk} />
    </div>
  );
}

/** A sheet of paper says of when it is. */
function savedFact(saving: SaveState): string {
  if (saving.kind !== "saved" || saving.at === null) return cardWords.notAllSaved;
  return cardWords.asSaved(formatMoment(saving.at));
}
