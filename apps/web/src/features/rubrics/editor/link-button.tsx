import type { ReactNode } from "react";
import styles from "./link-button.module.css";

type LinkButtonProps = {
  /** For who hears it, where the words alone do not say which one is meant. */
  label?: string;
  onClick: (() => void) | undefined;
  children: ReactNode;
};

/** A small deed at the end of a line: looks like a link, does something here. */
export function LinkButton({ label, onClick, children }: LinkButtonProps) {
  return (
    <button type="button" className={styles["link"]} aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}
