import { scaleLinear } from "d3-scale";
import styles from "./course-plot.module.css";
import row from "./plot-row.module.css";
import { PlotRow } from "./plot-row.tsx";
import plot from "./plot.module.css";

export type CourseRow = {
  key: string;
  label: string;
  mark?: string | undefined;
  /** In the order of time; null: there is no course, and `note` says so. */
  blocks: { value: number; range: [number, number] }[] | null;
  note: string;
};

type CoursePlotProps = {
  rows: readonly CourseRow[];
  band: number;
  /** Under the first and the last block. */
  when: [string, string];
  legend: string;
  onOpen: (key: string) => void;
  open: (label: string) => string;
};

/** A small chart a row, one under the other on the same scale: a dot and its range for each stretch of time. */
export function CoursePlot({ rows, band, when, legend, onOpen, open }: CoursePlotProps) {
  const ends = rows.flatMap(({ blocks }) => (blocks ?? []).flatMap(({ range }) => range));
  // Half a point more at a time: a whole one would leave little of a course to see.
  const reach = Math.max(1, Math.ceil(2 * Math.max(0, ...ends.map(Math.abs))) / 2);
  const y = scaleLinear().domain([reach, -reach]).range([4, 96]);
  const at = (value: number) => `${y(value)}%`;
  return (
    <div className={plot["plot"]}>
      {rows.map(({ key, label, mark, blocks, note }) => (
        <PlotRow key={key} id={key} label={label} mark={mark} tall onOpen={onOpen} open={open}>
          <svg className={plot["marks"]} width="100%" height="100%" aria-hidden>
            <rect
              className={plot["band"]}
              x="0"
              width="100%"
              y={at(band)}
              height={`${y(-band) - y(band)}%`}
            />
            <line className={plot["zero"]} x1="0" x2="100%" y1={at(0)} y2={at(0)} />
            {(blocks ?? []).map(({ value, range }, index, all) => {
              const x = `${((index + 0.5) / all.length) * 100}%`;
              return (
                <g key={index}>
                  <line
                    className={plot["wide"]}
                    x1={x}
                    x2={x}
                    y1={at(range[0])}
                    y2={at(range[1])}
                  />
                  <circle className={styles["smallDot"]} cx={x} cy={at(value)} r="4" />
                </g>
              );
            })}
          </svg>
          {blocks === null ? <span className={row["note"]}>{note}</span> : null}
          <span className={styles["scaleEnds"]} aria-hidden>
            <span>+{reach}</span>
            <span>−{reach}</span>
          </span>
        </PlotRow>
      ))}
      <div className={row["plotRow"]} aria-hidden>
        <span />
        <span className={plot["ends"]}>
          <span>{when[0]}</span>
          <span>{when[1]}</span>
        </span>
      </div>
      <p className={plot["legend"]}>
        <span className={plot["bandKey"]} /> {legend}
      </p>
    </div>
  );
}
