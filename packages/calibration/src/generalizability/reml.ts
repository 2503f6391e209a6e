/**
 * Variance components by restricted maximum likelihood, none below zero.
 *
 * Newton steps on the average information over the components that are free to move, cut at zero.
 * A step that does not raise the likelihood is damped (Levenberg & Marquardt) by more of the
 * diagonal, until it is a short step downhill. A component at zero is let go again when the slope
 * says so. It ends when no component promises to lower −2l by more than 1e-10. Deterministic.
 *
 * Source: Gilmour, Thompson & Cullis (1995); Harville (1977) for the bound at zero.
 * Cost: half a dozen states with their derivatives.
 */
import { factorise, solveFactored } from "../linear/cholesky.ts";
import { type Derivatives, remlDerivatives } from "./reml-derivatives.ts";
import { type Model, remlState, type State } from "./reml-state.ts";

export interface RemlFit {
  readonly state: State;
  readonly derivatives: Derivatives;
  /** Fitted components that may move: not at zero. */
  readonly free: readonly number[];
  readonly converged: boolean;
  readonly iterations: number;
}

const MOST_ROUNDS = 200;
const ENOUGH = 1e-10;
/** The floor of the residual, in shares of the variance to start with. */
const LEAST_RESIDUAL = 1e-6;
/** One step multiplies, or divides the residual, by no more. */
const FURTHEST = 10;
const LEAST_DAMPING = 1e-9;
const MOST_DAMPING = 1e12;

/** `start`, one a fitted component, in the units of y squared; y about its mean. */
export function reml(model: Model, start: Float64Array): RemlFit {
  const scale = start.reduce((sum, value) => sum + Math.max(0, value), 0);
  const last = start.length - 1;
  const floor = (i: number): number => (i === last ? LEAST_RESIDUAL * scale : 0);
  const moved = (from: Float64Array, step: Float64Array): Float64Array =>
    from.map((value, i) => {
      const lowest = i === last ? Math.max(floor(i), value / FURTHEST) : 0;
      return Math.min(FURTHEST * value + scale, Math.max(lowest, value + step[i]!));
    });
  let state = remlState(
    model,
    start.map((value, i) => Math.max(floor(i), value)),
  );
  let damping = LEAST_DAMPING;
  for (let round = 1; ; round++) {
    const derivatives = remlDerivatives(model, state);
    const { variances } = state;
    const free = [...variances.keys()].filter(
      (i) => variances[i]! > floor(i) || derivatives.slope[i]! < 0,
    );
    const hope = Math.max(0, ...free.map((i) => promise(derivatives, i, variances[i]!)));
    const done = { state, derivatives, free, iterations: round };
    if (hope < ENOUGH) return { ...done, converged: true };
    let next: State | undefined;
    while (next === undefined && damping <= MOST_DAMPING) {
      const step = dampedStep(derivatives, free, damping);
      const tried = remlState(model, moved(variances, step));
      if (tried.deviance < state.deviance) next = tried;
      else damping *= 10;
    }
    if (next === undefined || round === MOST_ROUNDS) return { ...done, converged: hope < 1e-6 };
    state = next;
    damping = Math.max(LEAST_DAMPING, damping / 100);
  }
}

/** The fall of −2l that moving one component alone promises. */
function promise(derivatives: Derivatives, i: number, variance: number): number {
  const slope = derivatives.slope[i]!;
  const fall = (slope * slope) / (4 * ownInformation(derivatives, i));
  return slope > 0 ? Math.min(fall, slope * variance) : fall;
}

function ownInformation({ information, leastInformation, slope }: Derivatives, i: number): number {
  return Math.max(information[i * slope.length + i]!, leastInformation[i]!);
}

/** −(2 AI + damping · diagonal)⁻¹ slope over the free components. */
function dampedStep(
  derivatives: Derivatives,
  free: readonly number[],
  damping: number,
): Float64Array {
  const { slope, information } = derivatives;
  const all = slope.length;
  const size = free.length;
  const matrix = new Float64Array(size * size);
  free.forEach((i, row) => {
    free.forEach((j, column) => (matrix[row * size + column] = 2 * information[i * all + j]!));
    matrix[row * size + row]! += 2 * damping * ownInformation(derivatives, i);
  });
  const right = Float64Array.from(free, (i) => -slope[i]!);
  factorise(matrix, size, size);
  solveFactored(matrix, size, size, right);
  const step = new Float64Array(all);
  free.forEach((i, row) => (step[i] = right[row]!));
  return step;
}
