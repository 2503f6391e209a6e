import { useEffect, useRef, useState } from "react";
import type { Decide } from "@evenhand/contract/debriefs";
import { draftKey, dropDraft, keepDraft, readDraft } from "../../lib/kept-drafts.ts";
import type { Dissent } from "./dissent-fields.tsx";

export type DecisionWords = {
  outcome: Decide["outcome"] | "open";
  rationale: string;
  safetyAnswer: string;
  dissent: Dissent[];
  levelAfter: string;
};

const NOTHING: DecisionWords = {
  outcome: "open",
  rationale: "",
  safetyAnswer: "",
  dissent: [],
  levelAfter: "",
};

/** A decision takes thought: what is written of it survives a reload, on this device and for this person alone. */
export function useKeptDecision(applicationId: string, userId: string) {
  const key = draftKey(userId, "decisions", applicationId);
  const [words, setWords] = useState(NOTHING);
  const touched = useRef(false);
  useEffect(() => {
    let gone = false;
    void readDraft<DecisionWords>(key).then((kept) => {
      if (!gone && kept !== null && !touched.current) setWords(kept.document);
    });
    return () => {
      gone = true;
    };
  }, [key]);
  return {
    words,
    change: (part: Partial<DecisionWords>) => {
      touched.current = true;
      const next = { ...words, ...part };
      setWords(next);
      const at = new Date().toISOString();
      const isEmpty = JSON.stringify(next) === JSON.stringify(NOTHING);
      void (isEmpty
        ? dropDraft(key)
        : keepDraft(key, { document: next, base: NOTHING, revision: 0, at }));
    },
    forget: () => dropDraft(key),
  };
}
