/**
 * Variance components by restricted maximum likelihood, none below zero.
 *
 * Newton steps on the average information over the components that are free to move, cut at zero
 * and halved until the likelihood rises; where no such step helps, one step of expectation and
 * maximisation, which always does. A component that lies at zero is let go again when the slope
 * says so. Deterministic; a dozen rounds.
 *
 * Source: Gilmour, Thompson & Cullis (1995); Harville (1977) for the bound at zero.
 * Cost: a dozen states with their derivatives.
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

const MOST_ROUNDS = 100;
const ENOUGH = 1e-10;
const LEAST_RESIDUAL = 1e-8;

/** `start`, one a fitted component, in the units of y squared; y about its mean. */
export function reml(model: Model, start: Float64Array): RemlFit {
  const scale = start.reduce((sum, value) => sum + Math.max(0, value), 0);
  const floor = (i: number): number => (i === start.length - 1 ? LEAST_RESIDUAL * scale : 0);
  let state = remlState(
    model,
    start.map((value, i) => Math.max(value, floor(i))),
  );
  for (let round = 1; ; round++) {
    const derivatives = remlDerivatives(model, state);
    const { variances } = state;
    const free = [...variances.keys()].filter(
      (i) => variances[i]! > floor(i) || derivatives.slope[i]! * scale < -ENOUGH,
    );
    const { step, gain } = newtonStep(derivatives, free);
    if (gain < ENOUGH || round === MOST_ROUNDS) {
      return { state, derivatives, free, converged: gain < ENOUGH, iterations: round };
    }
    const next =
      search(model, state, step, floor) ??
      search(model, state, emStep(model, state, derivatives), floor);
    if (next === undefined) {
      return { state, derivatives, free, converged: gain < 1e-6, iterations: round };
    }
    state = next;
  }
}

/** −(2 AI)⁻¹ slope over the free components, and the fall of −2l it promises. */
function newtonStep(
  { slope, information }: Derivatives,
  free: readonly number[],
): { step: Float64Array; gain: number } {
  const all = slope.length;
  const size = free.length;
  const matrix = new Float64Array(size * size);
  free.forEach((i, row) => {
    free.forEach((j, column) => {
      matrix[row * size + column] = 2 * information[i * all + j]! * (i === j ? 1 + 1e-9 : 1);
    });
  });
  const right = Float64Array.from(free, (i) => -slope[i]!);
  factorise(matrix, size, size);
  solveFactored(matrix, size, size, right);
  const step = new Float64Array(all);
  free.forEach((i, row) => (step[i] = right[row]!));
  const gain = -step.reduce((sum, value, i) => sum + value * slope[i]!, 0) / 2;
  return { step, gain };
}

function search(
  model: Model,
  state: State,
  step: Float64Array,
  floor: (i: number) => number,
): State | undefined {
  for (let share = 1; share > 1e-6; share /= 2) {
    const variances = state.variances.map((value, i) =>
      Math.max(floor(i), value + share * step[i]!),
    );
    const next = remlState(model, variances);
    if (next.deviance < state.deviance) return next;
  }
  return undefined;
}

/** Expectation and maximisation: σ² moves by −σ⁴ slope / levels. */
function emStep(model: Model, state: State, { slope }: Derivatives): Float64Array {
  return state.variances.map(
    (value, i) => (-value * value * slope[i]!) / model.levels[model.names[i]!].count,
  );
}
