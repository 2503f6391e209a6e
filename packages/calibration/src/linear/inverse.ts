/**
 * A⁻¹ from the Cholesky factor of A, both triangles filled, into `out` (same stride).
 *
 * First the rows of Z = L⁻ᵀ by forward substitution (row i of Z is column i of L⁻¹, zero before
 * i), then A⁻¹ = Z Zᵀ. Both steps are inner products of contiguous stretches.
 * `scratch` must hold size × stride numbers and must not be `out`.
 * Source: Golub & Van Loan, section 3.1 and 4.2. Cost: 2/3 size³. Refuses nothing: a row that the
 * factorisation dropped comes out as zeros.
 */
export function invertFactored(
  l: Float64Array,
  stride: number,
  size: number,
  out: Float64Array,
  scratch: Float64Array,
): void {
  for (let i = 0; i < size; i += 4) substituteFourColumns(l, stride, size, i, scratch);
  for (let i = 0; i < size; i += 2) {
    const r0 = i * stride;
    const second = i + 1 < size;
    const r1 = second ? r0 + stride : r0;
    for (let j = 0; j <= i + 1 && j < size; j += 2) {
      const pair = j + 1 < size;
      const c0 = j * stride;
      const c1 = pair ? c0 + stride : c0;
      let s00 = 0;
      let s01 = 0;
      let s10 = 0;
      let s11 = 0;
      // Rows of Z before their own index are zero: start at the block of the larger index.
      for (let p = i; p < size; p++) {
        const a0 = scratch[r0 + p]!;
        const a1 = scratch[r1 + p]!;
        const b0 = scratch[c0 + p]!;
        const b1 = scratch[c1 + p]!;
        s00 += a0 * b0;
        s01 += a0 * b1;
        s10 += a1 * b0;
        s11 += a1 * b1;
      }
      out[r0 + j] = s00;
      if (pair) out[r0 + j + 1] = s01;
      if (second) {
        out[r1 + j] = s10;
        if (pair) out[r1 + j + 1] = s11;
      }
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) out[i * stride + j] = out[j * stride + i]!;
  }
}

/** Columns first .. first + 3 of L⁻¹, written as rows of `z`. */
function substituteFourColumns(
  l: Float64Array,
  stride: number,
  size: number,
  first: number,
  z: Float64Array,
): void {
  const last = Math.min(first + 3, size - 1);
  const z0 = first * stride;
  const z1 = Math.min(first + 1, last) * stride;
  const z2 = Math.min(first + 2, last) * stride;
  const z3 = last * stride;
  for (let i = first; i <= last; i++) z.fill(0, i * stride, i * stride + size);
  for (let k = first; k < size; k++) {
    const row = k * stride;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let p = first; p < k; p++) {
      const b = l[row + p]!;
      s0 += b * z[z0 + p]!;
      s1 += b * z[z1 + p]!;
      s2 += b * z[z2 + p]!;
      s3 += b * z[z3 + p]!;
    }
    const inverse = 1 / l[row + k]!;
    z[z0 + k] = ((k === first ? 1 : 0) - s0) * inverse;
    if (first + 1 <= last) z[z1 + k] = ((k === first + 1 ? 1 : 0) - s1) * inverse;
    if (first + 2 <= last) z[z2 + k] = ((k === first + 2 ? 1 : 0) - s2) * inverse;
    if (first + 3 <= last) z[z3 + k] = ((k === first + 3 ? 1 : 0) - s3) * inverse;
  }
}
