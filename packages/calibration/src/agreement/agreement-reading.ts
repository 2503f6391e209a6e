import { isNotEnough, type NotEnough } from "../not-enough.ts";
import type { Interval } from "./coefficient.ts";

type Value = { readonly estimate: number; readonly interval: Interval | NotEnough } | NotEnough;

const WANTED_REACH = 0.1;

/** What may be said of a coefficient, by rule from its interval; never more than it allows. */
export function agreementReading(value: Value, units: number): string {
  if (isNotEnough(value)) return "We cannot tell yet how far the raters agree.";
  const { estimate, interval } = value;
  if (isNotEnough(interval)) {
    return "The raters never differed on these units; how seldom they would differ on others, so few units cannot say.";
  }
  const [low, high] = interval;
  const range = `${estimate.toFixed(2)}, likely range ${low.toFixed(2)} to ${high.toFixed(2)}`;
  return `${verdict(low, high)} (${range}).${moreUnits(low, high, units)}`;
}

function verdict(low: number, high: number): string {
  if (low >= 0.8) return "The raters agree closely";
  if (low >= 0.6) return "The raters agree well";
  if (low >= 0.4) return "The raters agree fairly well or better";
  if (high < 0) return "The raters agree less than chance would have it";
  if (low > 0 && high < 0.4)
    return "The raters agree more than chance would have it, but not by much";
  if (low > 0)
    return "The raters agree more than chance would have it; how well, we cannot say yet";
  return "We cannot tell yet whether the raters agree more than chance would have it";
}

function moreUnits(low: number, high: number, units: number): string {
  const reach = (high - low) / 2;
  if (reach <= WANTED_REACH) return "";
  const wanted = Math.ceil(units * (reach / WANTED_REACH) ** 2);
  return ` About ${wanted} units marked by two or more would narrow this to ${WANTED_REACH} either way.`;
}
