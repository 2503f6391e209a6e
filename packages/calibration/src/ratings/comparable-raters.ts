import type { Design } from "./design.ts";

/** Whom each rater can be compared with, and on how much. */
export interface RaterLinks {
  /**
   * Per rater: a number for the group within which raters are joined by candidates met in the
   * same stage, directly or through others who work several stages.
   */
  readonly group: Int32Array;
  readonly groups: number;
  /** Per rater: candidates that another rater also met in the same stage. */
  readonly shared: Int32Array;
  /** Per rater: other raters with whom a candidate is shared in the same stage. */
  readonly partners: Int32Array;
  /** Per rater: the stages worked, as a list of codes. */
  readonly stages: readonly (readonly number[])[];
}

/**
 * Where each interviewer works one stage only, a hard stage and a low rater cannot be told apart:
 * two raters are comparable only through candidates whom both met in the same stage, or through a
 * chain of such. Cost: near linear in interviews (pairs within one candidate and stage).
 */
export function raterLinks(design: Design): RaterLinks {
  const { raters, interviewStart, raterOf, stageOf } = design;
  const parent = Int32Array.from({ length: raters }, (_, r) => r);
  const root = (start: number): number => {
    let at = start;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const shared = new Int32Array(raters);
  const others = Array.from({ length: raters }, () => new Set<number>());
  const stages = Array.from({ length: raters }, () => new Set<number>());
  for (let c = 0; c < design.candidates; c++) {
    const met = new Set<number>();
    for (let i = interviewStart[c]!; i < interviewStart[c + 1]!; i++) {
      const r = raterOf[i]!;
      stages[r]!.add(stageOf[i]!);
      for (let k = interviewStart[c]!; k < interviewStart[c + 1]!; k++) {
        const q = raterOf[k]!;
        if (q === r || stageOf[k] !== stageOf[i]) continue;
        others[r]!.add(q);
        met.add(r);
        const a = root(r);
        const b = root(q);
        if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
    for (const r of met) shared[r]!++;
  }
  const number = new Int32Array(raters).fill(-1);
  let groups = 0;
  const group = Int32Array.from({ length: raters }, (_, r) => {
    const at = root(r);
    if (number[at] === -1) number[at] = groups++;
    return number[at]!;
  });
  return {
    group,
    groups,
    shared,
    partners: Int32Array.from(others, (set) => set.size),
    stages: stages.map((set) => [...set].sort((a, b) => a - b)),
  };
}
