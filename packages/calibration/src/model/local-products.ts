/**
 * On the entries of one interview: local = toCandidate × follow + toInterview × Σ b; and the
 * products bᵀ Σ b and bᵀ follow.
 */
export function localProducts(
  covariance: Float64Array,
  full: number,
  index: Int32Array,
  localValue: Float64Array,
  locals: number,
  follow: Float64Array,
  local: Float64Array,
  toCandidate: number,
  toInterview: number,
  products: { bb: number; bq: number },
): void {
  let bb = 0;
  let bq = 0;
  for (let p = 0; p < locals; p++) {
    const at = index[p]!;
    let sum = 0;
    if (toInterview > 0) {
      const row = at * full;
      for (let q = 0; q < locals; q++) sum += covariance[row + index[q]!]! * localValue[q]!;
    }
    local[at] = toCandidate * follow[at]! + toInterview * sum;
    bb += sum * localValue[p]!;
    bq += follow[at]! * localValue[p]!;
  }
  products.bb = bb;
  products.bq = bq;
}
