import type { ReactNode } from "react";
import styles from "./page.module.css";

type PageHeaderProps = { title: string; lead?: ReactNode; children?: ReactNode };

/** The page's name, also in the window's title. It takes the focus when the page opens. */
export function PageHeader({ title, lead, children }: PageHeaderProps) {
  return (
    <header className={styles["header"]}>
      <title>{`${title} · Evenhand`}</title>
      <div className={styles["words"]}>
        <h1 tabIndex={-1}>{title}</h1>
        {lead ? <p className={styles["lead"]}>{lead}</p> : null}
      </div>
      {children ? <div className={styles["actions"]}>{children}</div> : null}
    </header>
  );
}
