import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ScorecardDraft } from "@evenhand/rubric";
import type { Pane } from "./card-bar.tsx";
import type { OpenCard } from "./card-loop.ts";
import type { Writing } from "./card-view.tsx";
import { focusCriterion, focusSubmit, markCriterion, type CriterionPart } from "./card-focus.ts";
import { readKeysSetting, useCardKeys, writeKeysSetting, type CardKeys } from "./shortcuts.ts";

/** Where one is on a card, and the ways to get about it by keyboard. */
export function useCardDesk(
  card: OpenCard,
  draft: ScorecardDraft,
  writing: Writing | undefined,
  setPane: (pane: Pane) => void,
) {
  const { form, state } = card;
  const [reviewing, setReviewing] = useState(false);
  const [sheetIsOpen, setSheet] = useState(false);
  const [keysOn, setKeysOn] = useState(readKeysSetting);
  // Marked on the page by hand: moving on draws no card again.
  const current = useRef(form.criteria[0]?.id ?? "");
  const latest = useRef({ draft, writing });
  useLayoutEffect(() => {
    latest.current = { draft, writing };
  });
  useEffect(() => {
    if (!reviewing) markCriterion(current.current);
  }, [reviewing]);
  const enter = useCallback((criterion: string) => {
    if (criterion === current.current) return;
    current.current = criterion;
    markCriterion(criterion);
  }, []);
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const card = target instanceof Element ? target.closest("[data-criterion]") : null;
      const criterion = card?.getAttribute("data-criterion");
      if (criterion) enter(criterion);
    };
    document.addEventListener("focusin", follow);
    return () => document.removeEventListener("focusin", follow);
  }, [enter]);

  const goTo = useCallback(
    (criterion: string, part: CriterionPart = "scale") => {
      setReviewing(false);
      setPane("card");
      enter(criterion);
      focusCriterion(criterion, part);
    },
    [enter, setPane],
  );
  const review = useCallback(() => {
    void latest.current.writing?.loop.flush();
    setReviewing(true);
    scrollTo({ top: 0 });
  }, []);
  const backToCard = useCallback(() => setReviewing(false), []);

  const keys = useMemo<CardKeys>(() => {
    const ids = form.criteria.map(({ id }) => id);
    const step = (by: number) => {
      const next = ids[ids.indexOf(current.current) + by];
      if (next !== undefined) goTo(next);
    };
    const edit: Writing["edit"] = (one) => latest.current.writing?.edit(one);
    const canRate = state !== "sealed";
    return {
      next: () => step(1),
      previous: () => step(-1),
      evidence: () => goTo(current.current, "evidence"),
      scale: () => goTo(current.current),
      doubt: () => {
        const { ratings } = latest.current.draft;
        const rating = ratings.find(({ criterion }) => criterion === current.current);
        if (rating === undefined || !canRate) return;
        edit({ kind: "doubt", criterion: rating.criterion, doubt: !rating.doubt });
      },
      undo: () => latest.current.writing?.undo(),
      sheet: () => setSheet(true),
      rate: (value) => {
        if (!canRate || (typeof value === "number" && value > form.scale.points.length)) return;
        edit({ kind: "rate", criterion: current.current, rating: value });
      },
    };
  }, [form, goTo, state]);
  const canWrite = writing !== undefined;
  useCardKeys(
    keys,
    keysOn && canWrite && !reviewing,
    canWrite ? (reviewing ? focusSubmit : review) : null,
  );

  return {
    reviewing,
    review,
    backToCard,
    goTo,
    keysOn,
    switchKeys: (on: boolean) => {
      setKeysOn(on);
      writeKeysSetting(on);
    },
    sheetIsOpen,
    openSheet: () => setSheet(true),
    closeSheet: () => setSheet(false),
  };
}

export type CardDesk = ReturnType<typeof useCardDesk>;
