import type { Design } from "./design.ts";

/**
 * Connected subsets: candidates and raters joined, directly or through others, by an interview.
 *
 * Two raters can be compared only where a chain of shared candidates leads from one to the other;
 * between subsets a difference of raters and a difference of candidates are the same thing.
 * Common criteria do not join subsets: a criterion rated everywhere cannot tell a low group of
 * raters from a low group of candidates.
 *
 * Source: Linacre, Many-Facet Rasch Measurement (1989), chapter on connectedness; the algorithm
 * is union–find with path halving. Cost: near linear in interviews. Refuses nothing.
 */
export interface Subsets {
  readonly count: number;
  /** Per candidate, from 0, numbered by the first candidate in each. */
  readonly ofCandidate: Int32Array;
  readonly ofRater: Int32Array;
}

export function connectedSubsets(design: Design): Subsets {
  const { candidates, raters, interviews, candidateOf, raterOf } = design;
  const parent = new Int32Array(candidates + raters);
  for (let i = 0; i < parent.length; i++) parent[i] = i;
  const root = (start: number): number => {
    let at = start;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (let i = 0; i < interviews; i++) {
    const a = root(candidateOf[i]!);
    const b = root(candidates + raterOf[i]!);
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  }
  const number = new Int32Array(parent.length).fill(-1);
  let count = 0;
  const subsetOf = (element: number): number => {
    const at = root(element);
    if (number[at] === -1) number[at] = count++;
    return number[at]!;
  };
  const ofCandidate = Int32Array.from({ length: candidates }, (_, c) => subsetOf(c));
  const ofRater = Int32Array.from({ length: raters }, (_, r) => subsetOf(candidates + r));
  return { count, ofCandidate, ofRater };
}
