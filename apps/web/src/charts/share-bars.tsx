import { PlotRow } from "./plot-row.tsx";
import plot from "./plot.module.css";
import styles from "./share-bars.module.css";
import tints from "./tint.module.css";

export type ShareRow = {
  key: string;
  label: string;
  mark?: string | undefined;
  counts: readonly number[];
  /** Whether there is something behind it. */
  pressable: boolean;
};

type ShareBarsProps = {
  rows: readonly ShareRow[];
  /** What each part stands for, in the order of the counts. */
  parts: readonly string[];
  onOpen: (key: string) => void;
  open: (label: string) => string;
};

/** Below this share of a bar its number would not fit. */
const WIDE_ENOUGH = 0.07;

/** One bar a row, in parts of one hue from light to strong, each with its share of a hundred. */
export function ShareBars({ rows, parts, onOpen, open }: ShareBarsProps) {
  const tint = (part: number) =>
    tints[`tint${Math.min(4, Math.ceil(((part + 1) / parts.length) * 4))}`];
  return (
    <div className={plot["plot"]}>
      {rows.map(({ key, label, mark, counts, pressable }) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        return (
          <PlotRow
            key={key}
            id={key}
            label={label}
            mark={mark}
            onOpen={pressable ? onOpen : undefined}
            open={open}
          >
            <span className={styles["shares"]}>
              {counts.map((count, part) =>
                count === 0 ? null : (
                  <span
                    key={part}
                    className={`${styles["share"]} ${tint(part)}`}
                    style={{ flexGrow: count }}
                  >
                    {count / total < WIDE_ENOUGH ? "" : Math.round((100 * count) / total)}
                  </span>
                ),
              )}
            </span>
          </PlotRow>
        );
      })}
      <ul className={plot["partNames"]}>
        {parts.map((part, index) => (
          <li key={part}>
            <span className={`${styles["partKey"]} ${tint(index)}`} /> {part}
          </li>
        ))}
      </ul>
    </div>
  );
}
