import type { ReactNode } from "react";
import styles from "./block.module.css";

type BlockProps = {
  title: string;
  lead?: string;
  /** In a frame of its own, as each criterion is. */
  panel?: boolean;
  children: ReactNode;
};

/** A named part of the kit or of the card. */
export function Block({ title, lead, panel = false, children }: BlockProps) {
  return (
    <section className={styles[panel ? "panel" : "block"]} aria-label={title}>
      <h3>{title}</h3>
      {lead === undefined ? null : <p className={styles["lead"]}>{lead}</p>}
      {children}
    </section>
  );
}
