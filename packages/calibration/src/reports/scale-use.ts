import { raterEffects } from "../effects/rater-effects.ts";
import type { Fit } from "../fit/fit-shape.ts";
import { isNotEnough, type NotEnough } from "../not-enough.ts";

/** What an interviewer's use of the scale amounts to, by rule: nearer its middle, nearer its ends, or neither. */
export type ScaleVerdict = "middle" | "ends" | "cannot say";

export interface ScaleUse {
  /** How often each point was given, from the lowest; by all. */
  readonly counts: readonly number[];
  readonly raters: readonly {
    readonly id: string;
    readonly counts: readonly number[];
    readonly verdict: ScaleVerdict | NotEnough;
  }[];
}

const RATE = 0.05;

/**
 * How often each point was given, by all and by each; and whether somebody's points spread less or more with ability
 * than the panel's on the same candidates, by the test of `scaleSpread` at a false discovery rate below 5 %. The
 * counts are as given: who met stronger candidates gives higher points. Cost: that of `raterEffects`.
 */
export function scaleUse(fit: Fit): ScaleUse {
  const { ratings } = fit;
  const points = ratings.scale.highest - ratings.scale.lowest + 1;
  const own = ratings.labels.raters.map(() => Array.from({ length: points }, () => 0));
  ratings.value.forEach((value, k) => {
    const counts = own[ratings.rater[k]!]!;
    counts[value] = (counts[value] ?? 0) + 1;
  });
  return {
    counts: Array.from({ length: points }, (_, k) =>
      own.reduce((sum, counts) => sum + counts[k]!, 0),
    ),
    raters: raterEffects(fit).map(({ id, spread }, r) => ({
      id,
      counts: own[r]!,
      verdict: isNotEnough(spread)
        ? spread
        : spread.rate >= RATE
          ? "cannot say"
          : spread.relative < 0
            ? "middle"
            : "ends",
    })),
  };
}
