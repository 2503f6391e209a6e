import type { ReactNode } from "react";
import styles from "./plot-row.module.css";
import plot from "./plot.module.css";

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
  const isButton = onOpen !== undefined && open !== undefined;
  const parts = (
    <>
      <span className={styles["label"]} aria-hidden={isButton}>
        {label}
        {mark === undefined ? null : <span className={styles["mark"]}>{mark}</span>}
      </span>
      <span className={`${styles["track"]} ${tall ? styles["tall"] : ""}`} aria-hidden={isButton}>
        {children}
      </span>
    </>
  );
  if (!isButton) return <div className={styles["plotRow"]}>{parts}</div>;
  return (
    <button
      type="button"
      className={`${styles["plotRow"]} ${styles["pressable"]}`}
      onClick={() => onOpen(id)}
    >
      <span className={plot["said"]}>
        {open(label)}
        {mark === undefined ? null : `, ${mark}`}
      </span>
      {parts}
    </button>
  );
}
