import type { Ratings } from "../ratings/ratings.ts";

/** The three facets of a rating, by the name of their column. */
export const FACETS = ["candidate", "rater", "criterion"] as const;
export type Facet = (typeof FACETS)[number];

export interface ExtremeElement {
  readonly facet: Facet;
  readonly element: number;
  /** Whether all its marks stood at the top of what was used, or all at the bottom. */
  readonly top: boolean;
}

export interface ExtremeScores {
  /** Round by round, in the order of removal. */
  readonly rounds: readonly (readonly ExtremeElement[])[];
  /** Per row: 1 where it stays in the estimation. */
  readonly keep: Uint8Array;
}

/**
 * Elements whose every mark is the highest, or every mark the lowest: their joint maximum
 * likelihood measure is infinite, so they and their ratings leave the estimation.
 *
 * Removal can leave others extreme, or a category unused, so it is repeated until nothing changes.
 * Source: FACETS manual, "Extreme scores". Cost: a pass over the ratings a round.
 */
export function findExtremes(ratings: Ratings): ExtremeScores {
  const { value, labels } = ratings;
  const keep = new Uint8Array(value.length).fill(1);
  const rounds: ExtremeElement[][] = [];
  const sizes = { candidate: labels.candidates, rater: labels.raters, criterion: labels.criteria };
  for (;;) {
    let lowest = Infinity;
    let highest = -Infinity;
    for (let row = 0; row < value.length; row++) {
      if (keep[row] === 0) continue;
      lowest = Math.min(lowest, value[row]!);
      highest = Math.max(highest, value[row]!);
    }
    const round: ExtremeElement[] = [];
    for (const facet of FACETS) {
      const code = ratings[facet];
      const least = new Float64Array(sizes[facet].length).fill(Infinity);
      const most = new Float64Array(sizes[facet].length).fill(-Infinity);
      for (let row = 0; row < value.length; row++) {
        if (keep[row] === 0) continue;
        const element = code[row]!;
        least[element] = Math.min(least[element]!, value[row]!);
        most[element] = Math.max(most[element]!, value[row]!);
      }
      for (let element = 0; element < least.length; element++) {
        if (least[element] === highest) round.push({ facet, element, top: true });
        else if (most[element] === lowest) round.push({ facet, element, top: false });
      }
    }
    if (round.length === 0) return { rounds, keep };
    rounds.push(round);
    for (const facet of FACETS) {
      const gone = new Uint8Array(sizes[facet].length);
      for (const { facet: of, element } of round) if (of === facet) gone[element] = 1;
      const code = ratings[facet];
      for (let row = 0; row < value.length; row++) if (gone[code[row]!] === 1) keep[row] = 0;
    }
  }
}
