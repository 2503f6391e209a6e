/**
 * The priors of the default model, on the scale of logits.
 *
 * Standard deviations have half-normal priors (Chung et al. 2013: a weak prior that vanishes at 0
 * would keep a variance off the boundary; the half-normal lets it be small and stops it from being
 * absurd). Their density is taken on the logarithm of the sd, with its Jacobian.
 */
export interface SpreadPriors {
  /** Scales of the half-normal priors. */
  readonly candidate: number;
  readonly rater: number;
  readonly interview: number;
  /** What a room shares. */
  readonly session: number;
}

export const SPREAD_PRIORS: SpreadPriors = {
  candidate: 1.5,
  rater: 0.7,
  interview: 0.7,
  session: 0.7,
};

/** Criterion difficulties are N(0, 1) on the sum-to-zero space. */
export const CRITERION_PRECISION = 1;

/** Steps are N(0, 10²) where the posterior is integrated: as good as flat. */
export const STEP_PRECISION = 0.01;

/** Group means are N(0, 0.5²): shrunken towards the common mean. */
export const GROUP_PRECISION = 4;

/** Held where the data cannot tell the interview effect from the rest; never 0. */
export const HELD_INTERVIEW_SD = 0.5;

/** The same of what a room shares: about what the prior itself expects (its median is 0.47). */
export const HELD_SESSION_SD = 0.5;

/** ln of the half-normal density at sd = e^l (without its constant), times e^l (its Jacobian). */
export function logSpreadPrior(l: number, scale: number): number {
  return l - (Math.exp(l) / scale) ** 2 / 2;
}

/** Its derivative in l. */
export function logSpreadPriorSlope(l: number, scale: number): number {
  return 1 - (Math.exp(l) / scale) ** 2;
}
