import type { Fit } from "./fit-shape.ts";

/** The variance, in logits², of what the ratings of one interview share: its own error and the room's. */
export function interviewErrorVariance({ sds }: Pick<Fit, "sds">): number {
  return (sds.interview ?? 0) ** 2 + (sds.session ?? 0) ** 2;
}
