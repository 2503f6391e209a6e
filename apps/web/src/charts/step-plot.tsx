import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import plot from "./plot.module.css";
import styles from "./step-plot.module.css";

/** A value with its likely range, where that is known. */
export type Step = { at: number; value: number; range: readonly [number, number] | null };

type StepPlotProps = {
  /** In ascending order; values from 0 to 1. */
  steps: readonly Step[];
  /** What the drawing is, for those who cannot see it. */
  label: string;
  across: string;
};

const WIDTH = 400;
const HEIGHT = 210;
const EDGE = { left: 56, right: 48, top: 20, bottom: 40 };
/** Where the rules begin: left of the first step, so that its number stands free of the axis. */
const RULE_START = 30;

/** A value from nothing to all, step by step, each with its number. */
export function StepPlot({ steps, label, across }: StepPlotProps) {
  const ats = steps.map(({ at }) => at);
  const x = scaleLinear()
    .domain([Math.min(...ats), Math.max(...ats)])
    .range([EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLinear()
    .domain([0, 1])
    .range([HEIGHT - EDGE.bottom, EDGE.top]);
  const path = line<Step>(
    ({ at }) => x(at),
    ({ value }) => y(value),
  )([...steps]);
  return (
    <svg className={styles["steps"]} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img">
      <title>{label}</title>
      {[0, 0.5, 1].map((tick) => (
        <g key={tick}>
          <line className={styles["rule"]} x1={RULE_START} x2={WIDTH} y1={y(tick)} y2={y(tick)} />
          <text className={styles["text"]} x={RULE_START - 6} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <path className={styles["path"]} d={path ?? ""} />
      {steps.map(({ at, value, range }) => (
        <g key={at}>
          {range === null ? null : (
            <line
              className={plot["wide"]}
              x1={x(at)}
              x2={x(at)}
              y1={y(range[0])}
              y2={y(range[1])}
            />
          )}
          <circle className={plot["dot"]} cx={x(at)} cy={y(value)} r="5" />
          <text className={styles["value"]} x={x(at) + 8} y={y(value) + 18} textAnchor="start">
            {value.toFixed(2)}
          </text>
          <text className={styles["text"]} x={x(at)} y={HEIGHT - 20} textAnchor="middle">
            {at}
          </text>
        </g>
      ))}
      <text
        className={styles["text"]}
        x={(WIDTH + EDGE.left) / 2}
        y={HEIGHT - 3}
        textAnchor="middle"
      >
        {across}
      </text>
    </svg>
  );
}
