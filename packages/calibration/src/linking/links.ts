import type { Fit } from "../fit/fit-shape.ts";
import { raterLinks } from "../ratings/comparable-raters.ts";

/** Two interviewers who are connected, but so thinly that they are connected in name only. */
export interface WeakLink {
  readonly first: string;
  readonly second: string;
  /** sd of the difference of their severities, in logits. */
  readonly sd: number;
}

export interface LinksReport {
  /** Groups that share no candidate and no interviewer, by name; compare only within one. */
  readonly subsets: readonly {
    readonly candidates: readonly string[];
    readonly raters: readonly string[];
  }[];
  /** Groups of interviewers joined by candidates met in the same stage. */
  readonly comparable: readonly (readonly string[])[];
  /** Pairs within a subset whose difference is known no better than ±1 logit, widest first. */
  readonly weakLinks: readonly WeakLink[];
}

/** An sd of the difference of two severities at which a link is one in name only, in logits. */
export const WEAK_SD = 0.5;
const MOST_LISTED = 50;

/**
 * Who is connected with whom, and how well. Connectedness only says that a comparison exists; the
 * sd of the difference, from the joint posterior, says what it is worth.
 * Source: Linacre (1989) on connectedness; the bound on the sd is our own.
 * Cost: pairs of interviewers. Refuses nothing; one interviewer has no pair.
 */
export function linksReport(fit: Fit): LinksReport {
  const { subsets, ratings, design } = fit;
  const { candidates, raters } = ratings.labels;
  const links = raterLinks(design);
  const weak: WeakLink[] = [];
  for (let r = 0; r < raters.length; r++) {
    const own = fit.severityCovariance(r, r);
    for (let q = 0; q < r; q++) {
      if (subsets.ofRater[q] !== subsets.ofRater[r]) continue;
      const variance = own + fit.severityCovariance(q, q) - 2 * fit.severityCovariance(r, q);
      const sd = Math.sqrt(Math.max(0, variance));
      if (sd >= WEAK_SD) weak.push({ first: raters[q]!, second: raters[r]!, sd });
    }
  }
  weak.sort((a, b) => b.sd - a.sd || (a.first < b.first ? -1 : 1));
  return {
    subsets: Array.from({ length: subsets.count }, (_, s) => ({
      candidates: candidates.filter((_name, c) => subsets.ofCandidate[c] === s),
      raters: raters.filter((_name, r) => subsets.ofRater[r] === s),
    })),
    comparable: Array.from({ length: links.groups }, (_, g) =>
      raters.filter((_name, r) => links.group[r] === g),
    ),
    weakLinks: weak.slice(0, MOST_LISTED),
  };
}
