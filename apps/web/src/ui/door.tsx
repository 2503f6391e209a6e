import type { ReactNode } from "react";
import { BrandMark } from "./brand-mark.tsx";
import styles from "./door.module.css";

type DoorProps = { title: string; lead?: ReactNode; foot?: ReactNode; children?: ReactNode };

/** The house of every page before sign-in: one card, one thing to do. */
export function Door({ title, lead, foot, children }: DoorProps) {
  return (
    <main className={styles["door"]} id="main" tabIndex={-1}>
      <title>{`${title} · Evenhand`}</title>
      <p className={styles["brand"]}>
        <BrandMark />
        Evenhand
      </p>
      <div className={styles["card"]}>
        <div className={styles["words"]}>
          <h1 tabIndex={-1}>{title}</h1>
          {lead ? <p className={styles["lead"]}>{lead}</p> : null}
        </div>
        {children}
      </div>
      {foot ? <p className={styles["foot"]}>{foot}</p> : null}
    </main>
  );
}
