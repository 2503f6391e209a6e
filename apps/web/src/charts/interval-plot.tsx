import { scaleLinear } from "d3-scale";
import styles from "./charts.module.css";

export type IntervalRow = {
  key: string;
  label: string;
  /** Null: there is no number, and `note` says so. */
  estimate: { value: number; wide: [number, number]; narrow: [number, number] } | null;
  note: string;
};

type IntervalPlotProps = {
  rows: readonly IntervalRow[];
  /** Within this much of zero, either way, a difference makes no practical difference. */
  band: number;
  below: string;
  above: string;
  bandLabel: string;
};

/**
 * One line a row: a dot, a thick range and a thin one around it, over a band about zero. Labels are text beside the
 * drawing, so that they wrap instead of being cut; positions are shares of the width, so that nothing is measured.
 * Whoever cannot see it reads the table of the same figure.
 */
export function IntervalPlot({ rows, band, below, above, bandLabel }: IntervalPlotProps) {
  const reach = reachOf(rows);
  const scale = scaleLinear().domain([-reach, reach]).range([0, 100]);
  const at = (value: number) => `${scale(value)}%`;
  return (
    <div className={styles["plot"]} aria-hidden>
      <div className={styles["plotRow"]}>
        <span />
        <span className={styles["ends"]}>
          <span>← {below}</span>
          <span>{above} →</span>
        </span>
      </div>
      {rows.map((row) => (
        <div key={row.key} className={styles["plotRow"]}>
          <span className={styles["rowLabel"]}>{row.label}</span>
          <span className={styles["track"]}>
            <svg className={styles["marks"]} width="100%" height="100%">
              <rect
                className={styles["band"]}
                x={at(-band)}
                width={`${scale(band) - scale(-band)}%`}
                y="0"
                height="100%"
              />
              <line className={styles["zero"]} x1={at(0)} x2={at(0)} y1="0" y2="100%" />
              {row.estimate === null ? null : <Estimate {...row.estimate} at={at} />}
            </svg>
            {row.estimate === null ? <span className={styles["rowNote"]}>{row.note}</span> : null}
          </span>
        </div>
      ))}
      <div className={styles["plotRow"]}>
        <span />
        <span className={styles["axis"]}>
          {scale.ticks(4).map((tick) => (
            <span key={tick} className={styles["tick"]} style={{ insetInlineStart: at(tick) }}>
              {signed(tick)}
            </span>
          ))}
        </span>
      </div>
      <p className={styles["legend"]}>
        <span className={styles["bandKey"]} /> {bandLabel}
      </p>
    </div>
  );
}

type EstimateProps = NonNullable<IntervalRow["estimate"]> & { at: (value: number) => string };

function Estimate({ value, wide, narrow, at }: EstimateProps) {
  return (
    <>
      <line className={styles["wide"]} x1={at(wide[0])} x2={at(wide[1])} y1="50%" y2="50%" />
      <line className={styles["narrow"]} x1={at(narrow[0])} x2={at(narrow[1])} y1="50%" y2="50%" />
      <circle className={styles["dot"]} cx={at(value)} cy="50%" r="6" />
    </>
  );
}

/** A whole unit either side, and more whole units where a range reaches further. */
export function reachOf(rows: readonly Pick<IntervalRow, "estimate">[]): number {
  const ends = rows.flatMap(({ estimate }) => estimate?.wide ?? []).map(Math.abs);
  return Math.max(1, Math.ceil(Math.max(0, ...ends)));
}

function signed(tick: number): string {
  if (tick === 0) return "0";
  return `${tick > 0 ? "+" : "−"}${Math.abs(tick)}`;
}
