import { memo, useId } from "react";
import styles from "./tick-list.module.css";
import { TickPair, type TickWords } from "./tick-pair.tsx";
import { uiWords } from "./words.ts";

/** A question to put to the candidate. `original` is another wording of it, kept beside. */
export type PromptLine = { id: string; text: string; original: string | null };

type PromptListProps = {
  label: string;
  prompts: readonly PromptLine[];
  /** What is ticked, by id; absent or null where nothing is said yet. */
  asked?: ReadonlyMap<string, boolean | null>;
  /** Not given, there is nothing to tick. Keep it the same function from render to render. */
  onAsked?: ((id: string, asked: boolean | null) => void) | undefined;
  words?: TickWords;
  disabled?: boolean;
};

/** The questions of an interview, each whole, with what is ticked about it. */
export function PromptList({ label, prompts, asked, onAsked, words, disabled }: PromptListProps) {
  return (
    <ol className={styles["list"]} aria-label={label}>
      {prompts.map((prompt, index) => (
        <PromptRow
          key={prompt.id}
          number={index + 1}
          prompt={prompt}
          asked={asked?.get(prompt.id) ?? null}
          onAsked={onAsked}
          words={words ?? uiWords.asked}
          disabled={disabled ?? false}
        />
      ))}
    </ol>
  );
}

type PromptRowProps = {
  number: number;
  prompt: PromptLine;
  asked: boolean | null;
  onAsked: PromptListProps["onAsked"];
  words: TickWords;
  disabled: boolean;
};

const PromptRow = memo(function PromptRow(props: PromptRowProps) {
  const { number, prompt, asked, onAsked, words, disabled } = props;
  const textId = useId();
  return (
    <li className={styles["row"]}>
      <span className={styles["words"]}>
        <span className={styles["number"]} aria-hidden>
          {number}.
        </span>
        <span id={textId}>{prompt.text}</span>
        {prompt.original === null ? null : (
          <details className={styles["original"]}>
            <summary>{uiWords.original}</summary>
            {prompt.original}
          </details>
        )}
      </span>
      {onAsked === undefined ? null : (
        <TickPair
          ticked={asked}
          words={words}
          describedBy={textId}
          disabled={disabled}
          onTick={(ticked) => onAsked(prompt.id, ticked)}
        />
      )}
    </li>
  );
});
