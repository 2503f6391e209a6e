import { invertFactored } from "../linear/inverse.ts";
import { unfoldInverse } from "./border.ts";
import type { Scope } from "./solve-joint.ts";
import type { System } from "./system.ts";

/**
 * The covariance of the border (full × full, both triangles) from the factor in `system.matrix`.
 * In scope "random" criteria and steps are held: their rows are zero.
 */
export function borderInverse(system: System, scope: Scope, out?: Float64Array): Float64Array {
  const { border, matrix } = system;
  const { full, size, random } = border;
  const inverse = out ?? new Float64Array(full * full);
  if (scope === "random") {
    inverse.fill(0);
    invertFactored(matrix, full, random, inverse, new Float64Array(full * random));
  } else {
    invertFactored(matrix, full, size, inverse, new Float64Array(full * full));
    unfoldInverse(border, inverse);
  }
  return inverse;
}
