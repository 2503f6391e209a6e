import { minimise, type Minimum } from "../linear/quasi-newton.ts";
import { createPoint, type System } from "../model/system.ts";
import { spreadInformation } from "./effect-slopes.ts";
import {
  marginalAt,
  marginalParameters,
  type MarginalModel,
  type MarginalPoint,
} from "./marginal.ts";
import { searchedSpreads } from "./spread-parameters.ts";

/** Below this an sd is nothing: the marginal likelihood is flat there. */
export const SMALLEST_SD = 1e-4;
/** Above this it has run away: the marks separate people perfectly. */
export const LARGEST_SD = 20;
/** No criterion or step is farther out than this, in logits. */
const FARTHEST = 40;

/**
 * The sds, criteria and steps that make the Laplace marginal likelihood (or posterior) largest.
 *
 * The first curvature of the search is the joint one, with criteria and steps as in Newton's
 * method; for each log sd it is 2 Σ (1 − variance / σ²)², the information about it.
 */
export function maximiseMarginal(system: System, model: MarginalModel): Minimum<MarginalPoint> {
  const names = searchedSpreads(model.terms);
  const length = marginalParameters(system, model);
  const start = new Float64Array(length);
  const lowest = new Float64Array(length).fill(-FARTHEST);
  const highest = new Float64Array(length).fill(FARTHEST);
  names.forEach((name, i) => {
    start[i] = Math.log(name === "candidate" ? 0.8 : 0.4);
    lowest[i] = Math.log(SMALLEST_SD);
    highest[i] = Math.log(LARGEST_SD);
  });
  const origin = createPoint(system);
  return minimise(
    (at, near: MarginalPoint | undefined) => marginalAt(system, near?.mode ?? origin, at, model),
    start,
    { curvature: (found) => firstCurvature(system, model, found), lowest, highest },
  );
}

function firstCurvature(system: System, model: MarginalModel, found: MarginalPoint): Float64Array {
  const { border, matrix } = system;
  const { full, size, firstCriterion } = border;
  const n = found.gradient.length;
  const spreads = n - (size - firstCriterion);
  const b = new Float64Array(n * n);
  const { spread: variances, precisions, covariance } = found;
  const information = spreadInformation(system, searchedSpreads(model.terms), {
    variances,
    precisions,
    covariance,
  });
  for (let i = 0; i < spreads; i++) {
    b[i * n + i] = Math.max(0.5, information[i]!) + (model.penalised ? 0.5 : 0);
  }
  for (let i = firstCriterion; i < size; i++) {
    for (let j = firstCriterion; j <= i; j++) {
      let sum = 0;
      for (let p = firstCriterion; p <= j; p++)
        sum += matrix[i * full + p]! * matrix[j * full + p]!;
      const row = spreads + i - firstCriterion;
      const column = spreads + j - firstCriterion;
      b[row * n + column] = sum;
      b[column * n + row] = sum;
    }
  }
  return b;
}
