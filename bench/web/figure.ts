/** One line of the table. */
export type Figure = {
  what: string;
  unit: "" | "ms" | "kB" | "nodes";
  /** What each trial measured; of none where it could not be measured. */
  trials: number[];
  /** What is allowed at most, or at least; nothing where the figure is told for what it explains. */
  wanted: { atMost: number } | { atLeast: number } | null;
  places?: number;
};

/** Each measure is taken so many times, and the best counts: what a crowded machine adds is not the product's. */
export const TRIALS = 3;

export function best({ trials, wanted }: Figure): number {
  return wanted !== null && "atLeast" in wanted ? Math.max(...trials) : Math.min(...trials);
}

export function isMet({ wanted, ...figure }: Figure): boolean | null {
  if (wanted === null || figure.trials.length === 0) return null;
  const value = best({ wanted, ...figure });
  return "atMost" in wanted ? value <= wanted.atMost : value >= wanted.atLeast;
}

/** The value at a share of the way from the least to the greatest. */
export function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
