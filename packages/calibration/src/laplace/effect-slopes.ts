import { roomCounts, roomProducts, roomSharpness, roomTraces } from "../model/room-slopes.ts";
import type { Variances } from "../model/spread.ts";
import { roomVariances, type Precisions, type System } from "../model/system.ts";
import { sharpness } from "./sharpness.ts";
import type { SpreadName } from "./spread-parameters.ts";

type OfEffects = Readonly<Record<"interview" | "session", number>>;

/**
 * Expected sums of squares of the errors of interviews and of rooms, each over its variance and
 * less its count: the slope of the log density in their log sds, by Fisher's identity. `x` and `y`
 * are the halos whose product counts (the same twice, or one of them what it is moved by).
 */
export function effectSlopes(
  system: System,
  precisions: Precisions,
  variances: Variances,
  x: Float64Array,
  moved?: Float64Array,
): OfEffects {
  const { rooms, design } = system;
  if (!rooms) {
    let sum = 0;
    for (let i = 0; i < design.interviews; i++) {
      sum += x[i]! ** 2 + variances.haloVariance[i]! - (moved ? moved[i]! * x[i]! : 0);
    }
    return { interview: sum / precisions.haloVariance - design.interviews, session: 0 };
  }
  const held = roomVariances(precisions);
  const along = moved ? x.map((v, i) => v - moved[i]!) : x;
  const products = roomProducts(rooms, held, x, along);
  const traces = roomTraces(rooms, held, variances.haloVariance, variances.roomSumVariance);
  const counts = roomCounts(rooms, held);
  return {
    interview: products.own + total(traces.own) - counts.own,
    session: products.shared + total(traces.shared) - counts.shared,
  };
}

/** What the ratings say about the log sds of the effects: 2 Σ (1 − variance / σ²)². */
function effectInformation(
  system: System,
  precisions: Precisions,
  variances: Variances,
): OfEffects {
  const { rooms } = system;
  const s = precisions.haloVariance;
  if (!rooms) {
    return { interview: s > 0 ? sharpness(variances.haloVariance, 1 / s) : 0, session: 0 };
  }
  const held = roomVariances(precisions);
  const traces = roomTraces(rooms, held, variances.haloVariance, variances.roomSumVariance);
  const { own, shared } = roomSharpness(rooms, held, traces);
  return { interview: own, session: shared };
}

/** Information about each searched log sd, in their order. */
export function spreadInformation(
  system: System,
  names: readonly SpreadName[],
  found: {
    readonly variances: Variances;
    readonly precisions: Precisions;
    readonly covariance: Float64Array;
  },
): Float64Array {
  const { full, raters } = system.border;
  const { variances, precisions, covariance } = found;
  const severity = Float64Array.from({ length: raters }, (_, r) => covariance[r * (full + 1)]!);
  const information = {
    candidate: sharpness(variances.offsetVariance, precisions.candidate),
    rater: sharpness(severity, precisions.rater),
    ...effectInformation(system, precisions, variances),
  };
  return Float64Array.from(names, (name) => information[name]);
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
