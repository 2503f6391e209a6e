import { memo, useId } from "react";
import styles from "./tick-list.module.css";
import { TickPair } from "./tick-pair.tsx";
import { uiWords } from "./words.ts";

/** Something seen or not seen, apart from the ratings. `weight`: 1 is watched for first. */
export type SignalLine = {
  id: string;
  kind: "signal" | "anti-signal";
  text: string;
  safety: boolean;
  weight: 1 | 2;
};

type SignalListProps = {
  label: string;
  signals: readonly SignalLine[];
  /** What is ticked, by id; absent or null where nothing is said yet. */
  observed?: ReadonlyMap<string, boolean | null>;
  /** Not given, there is nothing to tick. Keep it the same function from render to render. */
  onObserved?: ((id: string, observed: boolean | null) => void) | undefined;
  disabled?: boolean;
};

/** What to watch for: which kind each is stands in words, never in colour alone. */
export function SignalList(props: SignalListProps) {
  const { label, signals, observed, onObserved, disabled = false } = props;
  return (
    <ul className={styles["list"]} aria-label={label}>
      {signals.map((signal) => (
        <SignalRow
          key={signal.id}
          signal={signal}
          observed={observed?.get(signal.id) ?? null}
          onObserved={onObserved}
          disabled={disabled}
        />
      ))}
    </ul>
  );
}

type SignalRowProps = {
  signal: SignalLine;
  observed: boolean | null;
  onObserved: SignalListProps["onObserved"];
  disabled: boolean;
};

const SignalRow = memo(function SignalRow(props: SignalRowProps) {
  const { signal, observed, onObserved, disabled } = props;
  const textId = useId();
  const words = uiWords.signal;
  return (
    <li className={styles["row"]}>
      <span className={styles["words"]} id={textId}>
        <span>{signal.text}</span>
        <span className={styles["kind"]}>
          {[
            words[signal.kind],
            signal.weight === 1 ? words.primary : words.secondary,
            ...(signal.safety ? [words.safety] : []),
          ].join(" · ")}
        </span>
      </span>
      {onObserved === undefined ? null : (
        <TickPair
          ticked={observed}
          words={uiWords.observed}
          describedBy={textId}
          disabled={disabled}
          onTick={(ticked) => onObserved(signal.id, ticked)}
        />
      )}
    </li>
  );
});
