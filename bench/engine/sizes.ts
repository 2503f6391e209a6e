/** The sizes that are measured: ratings, and interviewers in the pool. */
export const SIZES: readonly {
  readonly ratings: number;
  readonly raters: number;
  readonly repeats: number;
}[] = [
  { ratings: 480, raters: 10, repeats: 80 },
  { ratings: 2_000, raters: 10, repeats: 30 },
  { ratings: 20_000, raters: 41, repeats: 9 },
  { ratings: 200_000, raters: 416, repeats: 3 },
  { ratings: 2_000_000, raters: 2_000, repeats: 1 },
];

/** What one process measured at one size. */
export interface Measured {
  readonly ratings: number;
  readonly candidates: number;
  readonly raters: number;
  /** Median over the repeats, of the process's CPU time and of the clock. */
  readonly cpuMs: number;
  readonly wallMs: number;
  /** One pass of the engine over the ratings, CPU time. */
  readonly nsPerPass: number;
  readonly jmlCpuMs: number | undefined;
  /** One more scorecard on a fit that was kept warm, CPU time. */
  readonly warmCpuMs: number | undefined;
  /** Peak resident memory of the process. */
  readonly megabytes: number;
  /** Estimated against true severities. */
  readonly correlation: number;
  readonly error: number;
  readonly iterations: number;
}
