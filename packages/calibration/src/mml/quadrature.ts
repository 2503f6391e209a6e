/**
 * The grid on which the population of candidates is integrated: 121 equally spaced points from
 * −6 to 6 population sds, weighted by the normal density and normalised. The grid moves with the
 * mean and the sd, so it is as fine for a narrow population as for a wide one.
 * Source: Bock & Aitkin (1981). Where candidates are far apart for their errors (an sd of 5 logits
 * and more), neighbouring points are wider than an error, and the last digits are the grid's.
 */
export interface Quadrature {
  readonly nodes: Float64Array;
  readonly logWeights: Float64Array;
}

const POINTS = 121;
const REACH = 6;

export function normalGrid(): Quadrature {
  const nodes = Float64Array.from(
    { length: POINTS },
    (_, q) => -REACH + (2 * REACH * q) / (POINTS - 1),
  );
  const density = nodes.map((z) => Math.exp((-z * z) / 2));
  const total = density.reduce((sum, d) => sum + d, 0);
  return { nodes, logWeights: density.map((d) => Math.log(d / total)) };
}
