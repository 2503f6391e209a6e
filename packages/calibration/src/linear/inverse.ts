/**
 * A⁻¹ from the Cholesky factor of A, both triangles filled, into `out` (same stride).
 *
 * First the rows of Z = L⁻ᵀ by forward substitution (row i of Z is column i of L⁻¹, zero before
 * i), then A⁻¹ = Z Zᵀ. Both steps are inner products of contiguous stretches, several rows at a
 * time. `scratch` must hold size × stride numbers and must not be `out`.
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
  for (let i = 0; i < size; i += 4) multiplyFourRows(scratch, stride, size, i, out);
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) out[i * stride + j] = out[j * stride + i]!;
  }
}

/** Columns first .. first + 3 of L⁻¹, written as rows of `z`, two entries of each at a time. */
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
  for (let k = first; k < size; k += 2) {
    const pair = k + 1 < size;
    const row = k * stride;
    const below = pair ? row + stride : row;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let b0 = 0;
    let b1 = 0;
    let b2 = 0;
    let b3 = 0;
    for (let p = first; p < k; p++) {
      const x0 = z[z0 + p]!;
      const x1 = z[z1 + p]!;
      const x2 = z[z2 + p]!;
      const x3 = z[z3 + p]!;
      const upper = l[row + p]!;
      const lower = l[below + p]!;
      a0 += upper * x0;
      a1 += upper * x1;
      a2 += upper * x2;
      a3 += upper * x3;
      b0 += lower * x0;
      b1 += lower * x1;
      b2 += lower * x2;
      b3 += lower * x3;
    }
    const inverse = 1 / l[row + k]!;
    const y0 = ((k === first ? 1 : 0) - a0) * inverse;
    const y1 = ((k === first + 1 ? 1 : 0) - a1) * inverse;
    const y2 = ((k === first + 2 ? 1 : 0) - a2) * inverse;
    const y3 = ((k === first + 3 ? 1 : 0) - a3) * inverse;
    // Rows past the end repeat the last one: written last, it keeps its own values.
    z[z0 + k] = y0;
    if (first + 1 <= last) z[z1 + k] = y1;
    if (first + 2 <= last) z[z2 + k] = y2;
    if (first + 3 <= last) z[z3 + k] = y3;
    if (!pair) break;
    const link = l[below + k]!;
    const next = 1 / l[below + k + 1]!;
    z[z0 + k + 1] = -(b0 + link * y0) * next;
    if (first + 1 <= last) z[z1 + k + 1] = ((k === first ? 1 : 0) - b1 - link * y1) * next;
    if (first + 2 <= last) z[z2 + k + 1] = ((k === first + 1 ? 1 : 0) - b2 - link * y2) * next;
    if (first + 3 <= last) z[z3 + k + 1] = ((k === first + 2 ? 1 : 0) - b3 - link * y3) * next;
  }
}

/** Rows first .. first + 3 of Z Zᵀ, up to the diagonal. Rows of Z are zero before their index. */
function multiplyFourRows(
  z: Float64Array,
  stride: number,
  size: number,
  first: number,
  out: Float64Array,
): void {
  const last = Math.min(first + 3, size - 1);
  const r0 = first * stride;
  const r1 = Math.min(first + 1, last) * stride;
  const r2 = Math.min(first + 2, last) * stride;
  const r3 = last * stride;
  for (let j = 0; j <= last; j += 2) {
    const c0 = j * stride;
    const c1 = Math.min(j + 1, size - 1) * stride;
    let s00 = 0;
    let s01 = 0;
    let s10 = 0;
    let s11 = 0;
    let s20 = 0;
    let s21 = 0;
    let s30 = 0;
    let s31 = 0;
    for (let p = first; p < size; p++) {
      const b0 = z[c0 + p]!;
      const b1 = z[c1 + p]!;
      const a0 = z[r0 + p]!;
      const a1 = z[r1 + p]!;
      const a2 = z[r2 + p]!;
      const a3 = z[r3 + p]!;
      s00 += a0 * b0;
      s01 += a0 * b1;
      s10 += a1 * b0;
      s11 += a1 * b1;
      s20 += a2 * b0;
      s21 += a2 * b1;
      s30 += a3 * b0;
      s31 += a3 * b1;
    }
    const pair = j + 1 < size;
    put(out, r0 + j, pair, s00, s01);
    if (first + 1 <= last) put(out, r1 + j, pair, s10, s11);
    if (first + 2 <= last) put(out, r2 + j, pair, s20, s21);
    if (first + 3 <= last) put(out, r3 + j, pair, s30, s31);
  }
}

function put(out: Float64Array, at: number, pair: boolean, value: number, next: number): void {
  out[at] = value;
  if (pair) out[at + 1] = next;
}
