import type { Fit } from "../fit/fit-shape.ts";
import { createCurve, curveAt, setSteps } from "../model/category-curve.ts";

/** Of the pairs of ratings that two raters gave on the same thing, how many are the same point. */
export interface ExactAgreement {
  /** Pairs of ratings, by the product of their weights. */
  readonly opportunities: number;
  readonly exact: number;
  /** What the model expects. */
  readonly expected: number;
  /** (observed − expected) / (1 − expected) of the shares; 0 where there is no opportunity. */
  readonly raschKappa: number;
}

export interface AgreementOfRaters {
  readonly all: ExactAgreement;
  readonly raters: readonly ExactAgreement[];
}

/**
 * Exact agreement, observed and expected (Linacre, FACETS table 7): a pair is two ratings of the
 * same candidate on the same criterion (of the same stage) by different raters. The expected share
 * is Σ P₁(k) P₂(k) at the estimates. A Rasch kappa near 0 is what independent raters with these
 * severities give; well above says that they copy or see more than the criterion.
 * Cost: pairs within a candidate × categories. Refuses nothing.
 */
export function exactAgreement(fit: Fit): AgreementOfRaters {
  const { design, scale, abilities, severities, difficulties, halo } = fit;
  const curve = createCurve(scale.scores);
  setSteps(curve, scale.steps, 0);
  const categories = scale.scores.length;
  const probability = new Float64Array(design.ratings * categories);
  for (let i = 0; i < design.interviews; i++) {
    const base =
      abilities.value[design.candidateOf[i]!]! + halo[i]! - severities.value[design.raterOf[i]!]!;
    for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
      curveAt(curve, base - difficulties.value[design.criterion[k]!]!);
      probability.set(curve.probability, k * categories);
    }
  }
  const sums = Array.from({ length: design.raters + 1 }, () => new Float64Array(3));
  const all = sums[design.raters]!;
  for (let c = 0; c < design.candidates; c++) {
    const from = design.interviewStart[c]!;
    const to = design.interviewStart[c + 1]!;
    for (let i = from; i < to; i++) {
      for (let h = from; h < i; h++) {
        if (design.raterOf[h] === design.raterOf[i]) continue;
        const own = [sums[design.raterOf[h]!]!, sums[design.raterOf[i]!]!, all];
        addPairs(fit, probability, h, i, own);
      }
    }
  }
  const results = sums.map(([opportunities = 0, exact = 0, expected = 0]) => ({
    opportunities,
    exact,
    expected,
    raschKappa:
      opportunities > expected + 1e-12 ? (exact - expected) / (opportunities - expected) : 0,
  }));
  return { all: results[design.raters]!, raters: results.slice(0, design.raters) };
}

/** Both interviews' ratings are ordered by criterion: walk them side by side. */
function addPairs(
  { design, scale }: Fit,
  probability: Float64Array,
  h: number,
  i: number,
  sums: readonly Float64Array[],
): void {
  const categories = scale.scores.length;
  for (let a = design.ratingStart[h]!; a < design.ratingStart[h + 1]!; a++) {
    for (let b = design.ratingStart[i]!; b < design.ratingStart[i + 1]!; b++) {
      if (design.criterion[a] !== design.criterion[b]) continue;
      const weight = design.weight ? design.weight[a]! * design.weight[b]! : 1;
      let expected = 0;
      for (let k = 0; k < categories; k++) {
        expected += probability[a * categories + k]! * probability[b * categories + k]!;
      }
      const same = design.place[a] === design.place[b] ? weight : 0;
      for (const sum of sums) {
        sum[0]! += weight;
        sum[1]! += same;
        sum[2]! += weight * expected;
      }
    }
  }
}
