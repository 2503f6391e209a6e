import type { ReactNode } from "react";
import styles from "./charts.module.css";

type PlotRowProps = {
  id: string;
  label: string;
  tall?: boolean;
  /** Said beside the label, such as what was found. */
  mark?: string | undefined;
  onOpen: ((id: string) => void) | undefined;
  open: ((label: string) => string) | undefined;
  children: ReactNode;
};

/** A label and its drawing; where there is something behind it, the whole row is one button. */
export function PlotRow({ id, label, tall = false, mark, onOpen, open, children }: PlotRowProps) {
  const parts = (
    <>
      <span className={styles["rowLabel"]}>
        {label}
        {mark === undefined ? null : <span className={styles["rowMark"]}>{mark}</span>}
      </span>
      <span className={`${styles["track"]} ${tall ? styles["tall"] : ""}`}>{children}</span>
    </>
  );
  if (onOpen === undefined || open === undefined)
    return <div className={styles["plotRow"]}>{parts}</div>;
  return (
    <button
      type="button"
      className={`${styles["plotRow"]} ${styles["pressable"]}`}
      aria-label={open(label)}
      onClick={() => onOpen(id)}
    >
      {parts}
    </button>
  );
}
