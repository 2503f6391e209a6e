import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import styles from "./states.module.css";
import { uiWords } from "./words.ts";

type ErrorStateProps = {
  failure: { title: string; detail: string; requestId: string | null; isFinal?: boolean };
  /** The page says the title already. */
  titled?: boolean;
  onTryAgain?: (() => void) | undefined;
  children?: ReactNode;
};

/** A part of the page that could not be had. The rest of the page stands. */
export function ErrorState({ failure, titled = false, onTryAgain, children }: ErrorStateProps) {
  return (
    <div className={styles["state"]} data-titled={titled || undefined} role="alert">
      {titled ? null : <h2>{failure.title}</h2>}
      <p className={styles["detail"]}>{failure.detail}</p>
      {failure.requestId ? (
        <p className={styles["requestId"]}>
          {uiWords.requestId} <code>{failure.requestId}</code>
        </p>
      ) : null}
      <div className={styles["actions"]}>
        {onTryAgain && failure.isFinal !== true ? (
          <Button onClick={onTryAgain}>{uiWords.tryAgain}</Button>
        ) : null}
        {children}
      </div>
    </div>
  );
}
