import { normalQuantile } from "../distributions/normal.ts";

/** Given these ratings and our assumptions, the value lies in here with the stated chance. */
export type Interval = readonly [low: number, high: number];

/** The central interval of a normal with this mean and standard deviation. */
export function normalInterval(mean: number, sd: number, confidence = 0.95): Interval {
  const reach = normalQuantile(0.5 + confidence / 2) * sd;
  return [mean - reach, mean + reach];
}
