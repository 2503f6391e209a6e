import type { Fit } from "../fit/fit-shape.ts";
import type { RatingResiduals } from "./rating-residuals.ts";

/**
 * Point-measure correlation of each rater: between the ratings given and the abilities of the
 * candidates less the difficulties of the criteria. Near zero or below, the rater's points do not
 * rise with what others see. Linacre, FACETS table 7 (PtMea). Cost: linear. 0 where either does
 * not vary.
 */
export function pointMeasure(fit: Fit, residuals: RatingResiduals): Float64Array {
  const { design, abilities, difficulties } = fit;
  const sums = Array.from({ length: design.raters }, () => new Float64Array(6));
  for (let i = 0; i < design.interviews; i++) {
    const sum = sums[design.raterOf[i]!]!;
    const ability = abilities.value[design.candidateOf[i]!]!;
    for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
      const w = design.weight ? design.weight[k]! : 1;
      const x = residuals.expected[k]! + residuals.residual[k]!;
      const y = ability - difficulties.value[design.criterion[k]!]!;
      sum[0]! += w;
      sum[1]! += w * x;
      sum[2]! += w * y;
      sum[3]! += w * x * x;
      sum[4]! += w * y * y;
      sum[5]! += w * x * y;
    }
  }
  return Float64Array.from(sums, ([n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0]) => {
    const spread = (xx - (x * x) / n) * (yy - (y * y) / n);
    return spread > 1e-12 ? (xy - (x * y) / n) / Math.sqrt(spread) : 0;
  });
}
