import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ScorecardView } from "@evenhand/contract/scorecards";
import type { ScorecardDraft } from "@evenhand/rubric";
import type { KeptDraft } from "../../lib/kept-drafts.ts";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { ClosingPart } from "./closing-part.tsx";
import { Conflicts } from "./conflicts.tsx";
import { CriterionCard } from "./criterion-card.tsx";
import { progressOf } from "./draft-edits.ts";
import { KeySheet } from "./key-sheet.tsx";
import { KitPane } from "./kit-pane.tsx";
import { ReviewPart } from "./review-part.tsx";
import { SaveStatus } from "./save-status.tsx";
import styles from "./scorecards.module.css";
import { readKeysSetting, useCardKeys, writeKeysSetting, type CardKeys } from "./shortcuts.ts";
import { useCard } from "./use-card.ts";
import { cardWords } from "./words.ts";

type CardEditorProps = {
  card: ScorecardView & { draft: ScorecardDraft };
  kept: KeptDraft<ScorecardDraft> | null;
  draftKey: string | null;
};

type Pane = "kit" | "card";

export function CardEditor({ card, kept, draftKey }: CardEditorProps) {
  const {
    document: draft,
    state,
    conflicts,
    isSafe,
    revision,
    edit,
    undo,
    loop,
  } = useCard(card, kept, draftKey);
  const [pane, setPane] = useState<Pane>("card");
  const [reviewing, setReviewing] = useState(false);
  const [sheet, setSheet] = useState(false);
  const [keysOn, setKeysOn] = useState(readKeysSetting);
  const [current, setCurrent] = useState(card.form.criteria[0]?.id ?? "");
  const latest = useRef({ draft, current });
  useLayoutEffect(() => {
    latest.current = { draft, current };
  });
  const frozen = card.state === "sealed";

  const goTo = useCallback((criterion: string, part: "scale" | "evidence" = "scale") => {
    setReviewing(false);
    setPane("card");
    setCurrent(criterion);
    requestAnimationFrame(() => focusCriterion(criterion, part));
  }, []);
  const review = useCallback(() => {
    void loop.flush();
    setReviewing(true);
    scrollTo({ top: 0 });
  }, [loop]);

  const keys = useMemo<CardKeys>(() => {
    const step = (by: number) => {
      const ids = card.form.criteria.map(({ id }) => id);
      const next = ids[ids.indexOf(latest.current.current) + by];
      if (next !== undefined) goTo(next);
    };
    return {
      next: () => step(1),
      previous: () => step(-1),
      evidence: () => goTo(latest.current.current, "evidence"),
      doubt: () => {
        const rating = latest.current.draft.ratings.find(
          (one) => one.criterion === latest.current.current,
        );
        if (rating !== undefined)
          edit({ kind: "doubt", criterion: rating.criterion, doubt: !rating.doubt });
      },
      undo,
      sheet: () => setSheet(true),
      review,
      rate: (value) => {
        const isPoint = typeof value === "number";
        if (frozen || (isPoint && value > card.form.scale.points.length)) return;
        edit({ kind: "rate", criterion: latest.current.current, rating: value });
      },
    };
  }, [card.form, edit, frozen, goTo, review, undo]);
  useCardKeys(keys, keysOn && !reviewing);

  const toggleKeys = (on: boolean) => {
    setKeysOn(on);
    writeKeysSetting(on);
  };

  return (
    <div className={styles["card"]}>
      <div className={styles["bar"]}>
        <div className={styles["barWords"]}>
          <span>{cardWords.progress(progressOf(draft))}</span>
          <SaveStatus
            state={state}
            keepsHere={draftKey !== null}
            onTryAgain={() => void loop.flush()}
          />
        </div>
        <div className={styles["barActions"]}>
          <Button look="quiet" onClick={undo}>
            {cardWords.undo}
          </Button>
          <Button look="quiet" aria-haspopup="dialog" onClick={() => setSheet(true)}>
            {cardWords.shortcuts}
          </Button>
          <Button look="main" onClick={reviewing ? () => setReviewing(false) : review}>
            {reviewing ? cardWords.backToCard : cardWords.review}
          </Button>
        </div>
      </div>
      {reviewing ? (
        <ReviewPart
          card={card}
          draft={draft}
          revision={revision}
          isSafe={isSafe}
          edit={edit}
          flush={loop.flush}
          goTo={goTo}
        />
      ) : (
        <>
          <div className={styles["switch"]}>
            <Segmented<Pane>
              legend={cardWords.panes}
              value={pane}
              options={[
                { value: "card", label: cardWords.card },
                { value: "kit", label: cardWords.kit },
              ]}
              onChange={setPane}
            />
          </div>
          <div className={styles["panes"]}>
            <section
              className={`${styles["pane"]} ${styles["kit"]}`}
              data-away={pane === "kit" ? undefined : true}
              aria-label={cardWords.kit}
            >
              <KitPane card={card} draft={draft} edit={edit} />
            </section>
            <div className={styles["pane"]} data-away={pane === "card" ? undefined : true}>
              <h2>{cardWords.criteria}</h2>
              {card.form.criteria.map((criterion) => {
                const rating = draft.ratings.find((one) => one.criterion === criterion.id);
                return rating === undefined ? null : (
                  <div key={criterion.id} onFocus={() => setCurrent(criterion.id)}>
                    <CriterionCard
                      criterion={criterion}
                      rating={rating}
                      frozen={frozen}
                      keys={keysOn}
                      current={criterion.id === current}
                      edit={edit}
                    />
                  </div>
                );
              })}
              <ClosingPart card={card} draft={draft} frozen={frozen} edit={edit} />
            </div>
          </div>
        </>
      )}
      {sheet ? (
        <KeySheet on={keysOn} onToggle={toggleKeys} onClose={() => setSheet(false)} />
      ) : null}
      {conflicts.length > 0 ? (
        <Conflicts draft={draft} conflicts={conflicts} onChosen={loop.resolve} />
      ) : null}
    </div>
  );
}

function focusCriterion(criterion: string, part: "scale" | "evidence"): void {
  const card = document.getElementById(`criterion-${criterion}`);
  const target =
    part === "evidence"
      ? card?.querySelector<HTMLElement>("textarea")
      : (card?.querySelector<HTMLElement>("input[type=radio]:checked") ??
        card?.querySelector<HTMLElement>("input[type=radio]"));
  card?.scrollIntoView({ block: "nearest" });
  target?.focus();
}
