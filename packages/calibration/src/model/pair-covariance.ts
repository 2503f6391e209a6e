import { add, addInterview, clear, createCoupling, gather, type Coupling } from "./eliminate.ts";
import type { Precisions, System } from "./system.ts";

/**
 * The covariance of two abilities given the sds: people who share interviewers have correlated
 * errors. An ability follows the border by B/h (see `eliminate`), so
 *     Cov(θ_c, θ_d) = [c = d] / h_c + B_cᵀ Σ B_d / (h_c h_d),
 * a diagonal plus a low rank, formed when it is asked for. `system` must stand at the mode;
 * `covariance` is the border's. Cost: (shared parameters of c) × (those of d).
 */
export function pairCovariance(
  system: System,
  precisions: Precisions,
  covariance: Float64Array,
): (c: number, d: number) => number {
  const { pivot, border } = system;
  let first: Coupling | undefined;
  let second: Coupling | undefined;
  return (c, d) => {
    first ??= createCoupling(system);
    second ??= createCoupling(system);
    fill(system, precisions, first, c);
    fill(system, precisions, second, d);
    let sum = 0;
    for (let p = 0; p < first.count; p++) {
      const row = first.index[p]! * border.full;
      let along = 0;
      for (let q = 0; q < second.count; q++) {
        along += covariance[row + second.index[q]!]! * second.listed[q]!;
      }
      sum += first.listed[p]! * along;
    }
    return (c === d ? 1 / pivot[c]! : 0) + sum / (pivot[c]! * pivot[d]!);
  };
}

/**
 * The covariance of an ability with a parameter of the border: the candidate follows the border by
 * B/h, so it is B_cᵀ Σ e_b / h_c. Cost: the shared parameters of c.
 */
export function borderCovariance(
  system: System,
  precisions: Precisions,
  covariance: Float64Array,
): (c: number, b: number) => number {
  const { pivot, border } = system;
  let coupling: Coupling | undefined;
  return (c, b) => {
    coupling ??= createCoupling(system);
    fill(system, precisions, coupling, c);
    let sum = 0;
    for (let p = 0; p < coupling.count; p++) {
      sum += covariance[b * border.full + coupling.index[p]!]! * coupling.listed[p]!;
    }
    return sum / pivot[c]!;
  };
}

function fill(system: System, precisions: Precisions, coupling: Coupling, c: number): void {
  const { design, border, reach } = system;
  clear(coupling);
  for (let i = design.interviewStart[c]!; i < design.interviewStart[c + 1]!; i++) {
    addInterview(system, coupling, i, reach[i]!);
  }
  if (design.groupOf) add(coupling, border.firstGroup + design.groupOf[c]!, precisions.candidate);
  gather(coupling);
}
