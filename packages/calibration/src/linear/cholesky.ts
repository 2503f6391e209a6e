/**
 * Cholesky factor of a symmetric positive definite matrix, in place.
 *
 * The matrix is row-major in `a` with `stride` numbers a row; only the lower triangle of the
 * leading `size` rows is read, and it is overwritten by L with A = L Lᵀ. Rows are combined by
 * inner products of contiguous stretches, four rows against two at a time, which is what keeps a
 * 2,000 × 2,000 matrix under a second in plain JavaScript.
 *
 * Source: Golub & Van Loan, Matrix Computations, section 4.2. Cost: size³/3.
 * A pivot that falls below `tolerance` times its own diagonal says that the row depends on those
 * before it: it is dropped (its solution will be 0) and counted in the answer.
 */
const PANEL = 48;

export function factorise(
  a: Float64Array,
  stride: number,
  size: number,
  tolerance = 1e-12,
): number {
  let dropped = 0;
  const original = new Float64Array(size);
  for (let i = 0; i < size; i++) original[i] = a[i * stride + i]!;
  for (let left = 0; left < size; left += PANEL) {
    const right = Math.min(size, left + PANEL);
    if (left > 0) subtractEarlierColumns(a, stride, size, left, right);
    for (let j = left; j < right; j++) {
      const rowJ = j * stride;
      let pivot = a[rowJ + j]!;
      for (let p = left; p < j; p++) pivot -= a[rowJ + p]! ** 2;
      if (!(pivot > tolerance * Math.abs(original[j]!)) || !(pivot > 0)) {
        dropped++;
        a[rowJ + j] = DROPPED;
        for (let i = j + 1; i < size; i++) a[i * stride + j] = 0;
        continue;
      }
      const diagonal = Math.sqrt(pivot);
      a[rowJ + j] = diagonal;
      const inverse = 1 / diagonal;
      for (let i = j + 1; i < size; i++) {
        const rowI = i * stride;
        let s = a[rowI + j]!;
        for (let p = left; p < j; p++) s -= a[rowI + p]! * a[rowJ + p]!;
        a[rowI + j] = s * inverse;
      }
    }
  }
  return dropped;
}

/** Stands on the diagonal of a dropped row: so large that the row's solution is 0. */
const DROPPED = 1e150;

/** A[left.., left..right] −= L[left.., ..left] · L[left..right, ..left]ᵀ, lower part. */
function subtractEarlierColumns(
  a: Float64Array,
  stride: number,
  size: number,
  left: number,
  right: number,
): void {
  for (let j = left; j < right; j += 2) {
    const pair = j + 1 < right;
    const c0 = j * stride;
    const c1 = (pair ? j + 1 : j) * stride;
    for (let i = j; i < size; i += 4) {
      const r0 = i * stride;
      const r1 = Math.min(i + 1, size - 1) * stride;
      const r2 = Math.min(i + 2, size - 1) * stride;
      const r3 = Math.min(i + 3, size - 1) * stride;
      let s00 = 0;
      let s01 = 0;
      let s10 = 0;
      let s11 = 0;
      let s20 = 0;
      let s21 = 0;
      let s30 = 0;
      let s31 = 0;
      for (let p = 0; p < left; p++) {
        const b0 = a[c0 + p]!;
        const b1 = a[c1 + p]!;
        const a0 = a[r0 + p]!;
        const a1 = a[r1 + p]!;
        const a2 = a[r2 + p]!;
        const a3 = a[r3 + p]!;
        s00 += a0 * b0;
        s01 += a0 * b1;
        s10 += a1 * b0;
        s11 += a1 * b1;
        s20 += a2 * b0;
        s21 += a2 * b1;
        s30 += a3 * b0;
        s31 += a3 * b1;
      }
      a[r0 + j]! -= s00;
      if (pair && i > j) a[r0 + j + 1]! -= s01;
      if (i + 1 < size) {
        a[r1 + j]! -= s10;
        if (pair) a[r1 + j + 1]! -= s11;
      }
      if (i + 2 < size) {
        a[r2 + j]! -= s20;
        if (pair) a[r2 + j + 1]! -= s21;
      }
      if (i + 3 < size) {
        a[r3 + j]! -= s30;
        if (pair) a[r3 + j + 1]! -= s31;
      }
    }
  }
}

/** Solves L Lᵀ x = b in place, over the leading `size` entries of b. */
export function solveFactored(
  l: Float64Array,
  stride: number,
  size: number,
  b: Float64Array,
): void {
  for (let i = 0; i < size; i++) {
    const row = i * stride;
    let s = b[i]!;
    for (let p = 0; p < i; p++) s -= l[row + p]! * b[p]!;
    b[i] = s / l[row + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    const row = i * stride;
    const x = b[i]! / l[row + i]!;
    b[i] = x;
    for (let p = 0; p < i; p++) b[p]! -= l[row + p]! * x;
  }
}

/** log det A from its factor; dropped rows are left out. */
export function logDeterminant(l: Float64Array, stride: number, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const diagonal = l[i * stride + i]!;
    if (diagonal < DROPPED) sum += Math.log(diagonal);
  }
  return 2 * sum;
}
