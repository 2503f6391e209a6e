import { Check, Minus } from "lucide-react";
import styles from "./tick-list.module.css";

/** The two answers that a tick can have, in words. */
export type TickWords = { yes: string; no: string };

type TickPairProps = {
  /** Null while neither is said. */
  ticked: boolean | null;
  words: TickWords;
  /** The id of the text that the answer is about. */
  describedBy: string;
  disabled?: boolean;
  onTick: (ticked: boolean | null) => void;
};

/** Yes or no, both in view; pressing the chosen one again takes it back. */
export function TickPair({ ticked, words, describedBy, disabled = false, onTick }: TickPairProps) {
  const answer = (says: boolean) => ({
    type: "button" as const,
    className: styles["answer"],
    "aria-pressed": ticked === says,
    "aria-describedby": describedBy,
    disabled,
    onClick: () => onTick(ticked === says ? null : says),
  });
  return (
    <span className={styles["pair"]}>
      <button {...answer(true)}>
        <Check size={14} aria-hidden />
        {words.yes}
      </button>
      <button {...answer(false)}>
        <Minus size={14} aria-hidden />
        {words.no}
      </button>
    </span>
  );
}
