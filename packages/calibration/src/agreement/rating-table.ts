import type { SessionMark } from "./session-marks.ts";

/**
 * Units by raters: what the agreement measures read. A unit is one thing that several people
 * rated (a candidate on a criterion); a mark that was not given is simply absent.
 */
export interface RatingTable {
  readonly units: readonly string[];
  readonly raters: readonly string[];
  /** Row by row, `units.length × raters.length`; NaN where there is no mark. */
  readonly marks: Float64Array;
  /** The points of the scale, ascending; every mark is one of them. */
  readonly categories: readonly number[];
  /**
   * The group a unit belongs to, where units come in groups (criteria of one candidate): units of
   * one group are not independent, and standard errors then count groups. Absent: each its own.
   */
  readonly groups?: readonly string[];
  /** The same marks with their sessions, where sessions are named. */
  readonly inSessions?: readonly SessionMark[];
}

export interface RatingTableInput {
  readonly raters: readonly string[];
  /** One row a unit, one entry a rater; undefined where there is no mark. */
  readonly rows: readonly (readonly (number | undefined)[])[];
  readonly units?: readonly string[];
  /** The whole scale, used points or not. By default the integers from least to greatest mark. */
  readonly categories?: readonly number[];
  readonly groups?: readonly string[];
}

/** Throws RangeError where a row has the wrong length or a mark is not on the scale. */
export function ratingTable(input: RatingTableInput): RatingTable {
  const { raters, rows } = input;
  const units = input.units ?? rows.map((_, i) => String(i + 1));
  if (units.length !== rows.length) {
    throw new RangeError(`units: got ${units.length} names, want ${rows.length}, one a row`);
  }
  const { groups } = input;
  if (groups !== undefined && groups.length !== rows.length) {
    throw new RangeError(`groups: got ${groups.length} names, want ${rows.length}, one a row`);
  }
  const marks = new Float64Array(rows.length * raters.length).fill(Number.NaN);
  rows.forEach((row, i) => {
    if (row.length !== raters.length) {
      throw new RangeError(`row ${i + 1}: got ${row.length} marks, want ${raters.length}`);
    }
    row.forEach((mark, r) => {
      if (mark === undefined) return;
      if (!Number.isFinite(mark)) {
        throw new RangeError(`row ${i + 1}, rater ${raters[r]}: got ${mark}, want a finite number`);
      }
      marks[i * raters.length + r] = mark;
    });
  });
  const categories = scaleOf(marks, input.categories);
  return { units, raters, marks, categories, ...(groups === undefined ? {} : { groups }) };
}

const WIDEST_INTEGER_SCALE = 101;

function scaleOf(marks: Float64Array, given: readonly number[] | undefined): readonly number[] {
  const used = [...new Set(marks)].filter((mark) => !Number.isNaN(mark)).sort((a, b) => a - b);
  if (given !== undefined) {
    const points = [...new Set(given)].sort((a, b) => a - b);
    const off = used.find((mark) => !points.includes(mark));
    if (off === undefined) return points;
    throw new RangeError(`categories: got the mark ${off}, want one of ${points.join(", ")}`);
  }
  const first = used[0] ?? 0;
  const span = (used.at(-1) ?? 0) - first + 1;
  if (used.length === 0 || span > WIDEST_INTEGER_SCALE || !used.every(Number.isInteger))
    return used;
  return Array.from({ length: span }, (_, i) => first + i);
}

/** The mark of rater r on unit i, or undefined. */
export function markAt(table: RatingTable, unit: number, rater: number): number | undefined {
  const mark = table.marks[unit * table.raters.length + rater];
  return mark === undefined || Number.isNaN(mark) ? undefined : mark;
}

/** The same units seen by some of the raters only. */
export function onlyRaters(table: RatingTable, keep: readonly number[]): RatingTable {
  const marks = new Float64Array(table.units.length * keep.length);
  for (let i = 0; i < table.units.length; i++) {
    keep.forEach((r, at) => {
      marks[i * keep.length + at] = table.marks[i * table.raters.length + r] ?? Number.NaN;
    });
  }
  return { ...table, raters: keep.map((r) => table.raters[r] ?? ""), marks };
}

/** The units that every rater marked, in order: what the classical measures need. */
export function completeUnits(table: RatingTable): RatingTable {
  const width = table.raters.length;
  const kept: number[] = [];
  for (let i = 0; i < table.units.length; i++) {
    const row = table.marks.subarray(i * width, (i + 1) * width);
    if (!row.some(Number.isNaN)) kept.push(i);
  }
  if (kept.length === table.units.length) return table;
  const marks = new Float64Array(kept.length * width);
  kept.forEach((i, at) => marks.set(table.marks.subarray(i * width, (i + 1) * width), at * width));
  const units = kept.map((i) => table.units[i] ?? "");
  const { groups, ...rest } = table;
  if (groups === undefined) return { ...rest, units, marks };
  return { ...rest, units, marks, groups: kept.map((i) => groups[i] ?? "") };
}
