import type { ReactNode } from "react";
import styles from "./frame.module.css";

type FrameProps = {
  brand: ReactNode;
  /** The organisation that the page speaks for. */
  where: ReactNode;
  navigationLabel: string;
  items: ReactNode;
  foot: ReactNode;
  children: ReactNode;
};

/** The house of every signed-in page: a rail at the left where there is room, a bar at the bottom where not. */
export function Frame({ brand, where, navigationLabel, items, foot, children }: FrameProps) {
  return (
    <div className={styles["frame"]}>
      <div className={styles["rail"]}>
        <header className={styles["head"]}>
          {brand}
          <span className={styles["where"]}>{where}</span>
        </header>
        <nav className={styles["bar"]} aria-label={navigationLabel}>
          {items}
          <div className={styles["foot"]}>{foot}</div>
        </nav>
      </div>
      <main className={styles["main"]} id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

export const frameItemClass = styles["item"] ?? "";
export const brandClass = styles["brand"] ?? "";
