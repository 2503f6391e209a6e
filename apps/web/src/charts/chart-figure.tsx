import { useId, type ReactNode } from "react";
import styles from "./chart-figure.module.css";
import { Fold } from "./fold.tsx";

type ChartFigureProps = {
  title: string;
  /** What the figure says, in one sentence or two. */
  reading: ReactNode;
  /** The drawing. */
  children: ReactNode;
  howToReadTitle: string;
  howToRead: string;
  tableTitle: string;
  /** The same numbers as a table. */
  table: ReactNode;
  /** What else can be done with it, such as taking it away. */
  actions?: ReactNode;
};

/** Every figure alike: name, reading, drawing, how to read it, the same as a table, and what to take away. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, reading, children, howToReadTitle, howToRead, tableTitle, table, actions } = props;
  const id = useId();
  return (
    <figure className={styles["figure"]} aria-labelledby={id}>
      <figcaption className={styles["caption"]}>
        <h3 id={id}>{title}</h3>
        <p>{reading}</p>
      </figcaption>
      {children}
      <div className={styles["below"]}>
        <details className={styles["fold"]}>
          <summary>{howToReadTitle}</summary>
          <p>{howToRead}</p>
        </details>
        <Fold title={tableTitle}>{table}</Fold>
        {actions}
      </div>
    </figure>
  );
}
