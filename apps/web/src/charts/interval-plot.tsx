import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import styles from "./interval-plot.module.css";
import row from "./plot-row.module.css";
import { PlotRow } from "./plot-row.tsx";
import plot from "./plot.module.css";

export type IntervalRow = {
  key: string;
  label: string;
  /** Null: there is no number, and `note` says so. */
  estimate: { value: number; wide: [number, number]; narrow?: [number, number] } | null;
  note: string;
};

type IntervalPlotProps = {
  rows: readonly IntervalRow[];
  axis: { from: number; to: number; tick: (value: number) => string };
  /** The line that the rows are seen against. */
  line: number;
  /** Within these two a difference makes no practical difference. */
  band?: [number, number];
  ends?: [string, string];
  /** What the band or the line stands for. */
  legend: ReactNode;
  /** Opens what is behind a row; `open` names it for those who hear it. */
  onOpen?: (key: string) => void;
  open?: (label: string) => string;
};

/**
 * One line a row: a dot, a thick range and a thin one around it, over a band or a line. Labels are text beside the
 * drawing, so that they wrap instead of being cut; positions are shares of the width, so that nothing is measured.
 * Whoever cannot see it reads the table of the same figure.
 */
export function IntervalPlot(props: IntervalPlotProps) {
  const { rows, axis, line, band, ends, legend, onOpen, open } = props;
  const scale = scaleLinear().domain([axis.from, axis.to]).range([0, 100]);
  const at = (value: number) => `${scale(value)}%`;
  return (
    <div className={plot["plot"]}>
      {ends === undefined ? null : (
        <div className={row["plotRow"]} aria-hidden>
          <span />
          <span className={plot["ends"]}>
            <span>← {ends[0]}</span>
            <span>{ends[1]} →</span>
          </span>
        </div>
      )}
      {rows.map(({ key, label, estimate, note }) => (
        <PlotRow key={key} id={key} label={label} onOpen={onOpen} open={open}>
          <svg className={plot["marks"]} width="100%" height="100%" aria-hidden>
            {band === undefined ? null : (
              <rect
                className={plot["band"]}
                x={at(band[0])}
                width={`${scale(band[1]) - scale(band[0])}%`}
                y="0"
                height="100%"
              />
            )}
            <line className={plot["zero"]} x1={at(line)} x2={at(line)} y1="0" y2="100%" />
            {estimate === null ? null : <Estimate {...estimate} at={at} />}
          </svg>
          {estimate === null ? <span className={row["note"]}>{note}</span> : null}
        </PlotRow>
      ))}
      <div className={row["plotRow"]} aria-hidden>
        <span />
        <span className={styles["axis"]}>
          {scale.ticks(4).map((tick) => (
            <span key={tick} className={styles["tick"]} style={{ insetInlineStart: at(tick) }}>
              {axis.tick(tick)}
            </span>
          ))}
        </span>
      </div>
      <p className={plot["legend"]}>
        <span className={band === undefined ? styles["lineKey"] : plot["bandKey"]} /> {legend}
      </p>
    </div>
  );
}

type EstimateProps = NonNullable<IntervalRow["estimate"]> & { at: (value: number) => string };

function Estimate({ value, wide, narrow, at }: EstimateProps) {
  return (
    <>
      <line className={plot["wide"]} x1={at(wide[0])} x2={at(wide[1])} y1="50%" y2="50%" />
      {narrow === undefined ? null : (
        <line
          className={styles["narrow"]}
          x1={at(narrow[0])}
          x2={at(narrow[1])}
          y1="50%"
          y2="50%"
        />
      )}
      <circle className={plot["dot"]} cx={at(value)} cy="50%" r="6" />
    </>
  );
}
