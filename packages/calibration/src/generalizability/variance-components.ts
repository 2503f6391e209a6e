/**
 * Where the variance of a rating comes from: candidates, interviewers, criteria, their pairs, and
 * the rest, from crossed ratings with gaps.
 *
 *     y = μ + c + r + k + cr + ck + rk + e,   each part with a variance of its own, none below zero
 *
 * By restricted maximum likelihood up to 1,000 shared effects (interviewers, criteria and their
 * pairs) and 1,000 ratings of one candidate; beyond, by moments, without intervals, and so said.
 * Points of a scale are treated as distances here; the rating model of `fit` does not.
 *
 * Source: Brennan (2001), chapter 7; Searle, Casella & McCulloch (1992). Cost: see reml.ts.
 * Refuses, by name, what the design cannot tell apart; everything where all ratings are equal.
 */
import type { Interval } from "../agreement/coefficient.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import { candidateBlocks } from "./candidate-blocks.ts";
import { componentIntervals } from "./component-intervals.ts";
import { type Component, COMPONENTS } from "./components.ts";
import { identifiable } from "./identifiable.ts";
import { componentLevels } from "./levels.ts";
import { momentComponents } from "./moment-components.ts";
import { reml, type RemlFit } from "./reml.ts";
import type { Model } from "./reml-state.ts";
import type { StudyRatings } from "./study-ratings.ts";

export interface VarianceComponent {
  readonly estimate: number;
  readonly interval: Interval | NotEnough;
  /** Of the sum of all components, in hundredths. */
  readonly percent: number;
}

export interface ComponentFit {
  readonly components: Record<Component, VarianceComponent | NotEnough>;
  readonly grandMean: number;
  readonly names: readonly Component[];
  /** One a name; 0 at the bound. */
  readonly variances: Float64Array;
  readonly model: Model;
  readonly fit?: RemlFit;
}

/** Above this many shared effects, or ratings of one candidate, moments take over. */
const MOST_EXACT = 1000;

export function varianceComponents(
  ratings: StudyRatings,
  mostExact: number = MOST_EXACT,
): ComponentFit | NotEnough {
  const n = ratings.value.length;
  if (n < 2) return notEnough(n, 2, "ratings");
  const mean = Array.from(ratings.value).reduce((sum, value) => sum + value, 0) / n;
  const y = Float64Array.from(ratings.value, (value) => value - mean);
  const total = y.reduce((sum, value) => sum + value * value, 0) / n;
  if (total <= 1e-20 * (1 + mean * mean)) {
    return notEnough(
      1,
      2,
      "different ratings: where all are equal there is no variance to share out",
    );
  }
  const levels = componentLevels(ratings);
  const { fitted: names, unknown } = identifiable(ratings, levels);
  const model: Model = { names, levels, blocks: candidateBlocks(names, levels), y };
  const moments = momentComponents(names, levels, y);
  const largest = model.blocks.blocks.reduce((most, { rows }) => Math.max(most, rows.length), 0);
  if (Math.max(largest, model.blocks.columnCount) > mostExact) {
    const variances = moments.map((value) => Math.max(0, value));
    const interval = notEnough(
      mostExact,
      model.blocks.columnCount,
      "shared effects, at most so many for an interval",
    );
    return {
      components: reported(names, unknown, variances, () => interval),
      grandMean: mean,
      names,
      variances,
      model,
    };
  }
  const fit = reml(
    model,
    moments.map((value) => Math.max(value, total / 100)),
  );
  const intervals = componentIntervals(model, fit);
  const onFloor = !fit.free.includes(names.length - 1);
  const variances = fit.state.variances.map((value, i) =>
    onFloor && i === names.length - 1 ? 0 : value,
  );
  const interval = (i: number): Interval | NotEnough =>
    onFloor ? notEnough(0, 1, "ratings that the other parts do not explain") : intervals[i]!;
  return {
    components: reported(names, unknown, variances, interval),
    grandMean: mean + fit.state.mean,
    names,
    variances,
    model,
    fit,
  };
}

function reported(
  names: readonly Component[],
  unknown: Partial<Record<Component, NotEnough>>,
  variances: Float64Array,
  interval: (i: number) => Interval | NotEnough,
): Record<Component, VarianceComponent | NotEnough> {
  const total = variances.reduce((sum, value) => sum + value, 0);
  const entries = COMPONENTS.map((name) => {
    const held = unknown[name];
    if (held !== undefined) return [name, held];
    const i = names.indexOf(name);
    const estimate = variances[i]!;
    const percent = total === 0 ? 0 : (100 * estimate) / total;
    return [name, { estimate, interval: interval(i), percent }];
  });
  return Object.fromEntries(entries) as Record<Component, VarianceComponent | NotEnough>;
}
