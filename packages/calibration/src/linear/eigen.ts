/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi rotations.
 *
 * `a` is row-major m × m and is not changed; column i of `vectors` belongs to values[i]. The order
 * and the signs are fixed (ascending; the largest entry of a vector positive), so that the same
 * matrix gives the same frame on every machine.
 * Source: Golub & Van Loan, section 8.5. Cost: some m³ a sweep, few sweeps.
 */
export function symmetricEigen(
  a: Float64Array,
  m: number,
): { readonly values: Float64Array; readonly vectors: Float64Array } {
  const s = a.slice();
  const v = new Float64Array(m * m);
  for (let i = 0; i < m; i++) v[i * m + i] = 1;
  for (let sweep = 0; sweep < 50; sweep++) {
    let off = 0;
    for (let p = 0; p < m; p++) for (let q = 0; q < p; q++) off += s[p * m + q]! ** 2;
    if (off < 1e-30) break;
    for (let p = 0; p < m; p++) for (let q = 0; q < p; q++) rotate(s, v, m, p, q);
  }
  const order = Array.from({ length: m }, (_, i) => i).sort(
    (x, y) => s[x * m + x]! - s[y * m + y]!,
  );
  const values = Float64Array.from(order, (i) => s[i * m + i]!);
  const vectors = new Float64Array(m * m);
  order.forEach((from, to) => {
    let largest = 0;
    for (let i = 0; i < m; i++) {
      if (Math.abs(v[i * m + from]!) > Math.abs(largest) + 1e-12) largest = v[i * m + from]!;
    }
    const sign = largest < 0 ? -1 : 1;
    for (let i = 0; i < m; i++) vectors[i * m + to] = sign * v[i * m + from]!;
  });
  return { values, vectors };
}

function rotate(s: Float64Array, v: Float64Array, m: number, p: number, q: number): void {
  const apq = s[p * m + q]!;
  if (apq === 0) return;
  const theta = (s[q * m + q]! - s[p * m + p]!) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cos = 1 / Math.hypot(t, 1);
  const sin = t * cos;
  for (let k = 0; k < m; k++) {
    const kp = s[k * m + p]!;
    const kq = s[k * m + q]!;
    s[k * m + p] = cos * kp - sin * kq;
    s[k * m + q] = sin * kp + cos * kq;
  }
  for (let k = 0; k < m; k++) {
    const pk = s[p * m + k]!;
    const qk = s[q * m + k]!;
    s[p * m + k] = cos * pk - sin * qk;
    s[q * m + k] = sin * pk + cos * qk;
    const vp = v[k * m + p]!;
    const vq = v[k * m + q]!;
    v[k * m + p] = cos * vp - sin * vq;
    v[k * m + q] = sin * vp + cos * vq;
  }
}
