/**
 * Solves A x = b for a symmetric positive definite A by preconditioned conjugate gradients, in
 * place in `b`. `multiply` writes A v, `precondition` an approximate A⁻¹ v. Stops when the residual
 * has shrunk by `tolerance`, or after `most` steps with what there is.
 * Source: Golub & Van Loan, section 11.5. Cost: one product a step.
 */
export function conjugateGradient(
  multiply: (v: Float64Array, out: Float64Array) => void,
  precondition: (v: Float64Array, out: Float64Array) => void,
  b: Float64Array,
  size: number,
  tolerance = 1e-10,
  most = 200,
): void {
  const x = new Float64Array(size);
  const residual = b.slice(0, size);
  const z = new Float64Array(size);
  precondition(residual, z);
  const direction = z.slice();
  const product = new Float64Array(size);
  let rho = dot(residual, z);
  const enough = tolerance * tolerance * rho;
  for (let step = 0; step < most && rho > enough && rho > 0; step++) {
    multiply(direction, product);
    const alpha = rho / dot(direction, product);
    for (let i = 0; i < size; i++) {
      x[i]! += alpha * direction[i]!;
      residual[i]! -= alpha * product[i]!;
    }
    precondition(residual, z);
    const next = dot(residual, z);
    const beta = next / rho;
    rho = next;
    for (let i = 0; i < size; i++) direction[i] = z[i]! + beta * direction[i]!;
  }
  b.set(x);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** out = A v from the lower triangle of A (row-major with `stride`). */
export function multiplyLower(
  a: Float64Array,
  stride: number,
  size: number,
  v: Float64Array,
  out: Float64Array,
): void {
  for (let i = 0; i < size; i++) {
    const row = i * stride;
    const vi = v[i]!;
    let sum = a[row + i]! * vi;
    for (let j = 0; j < i; j++) {
      const cell = a[row + j]!;
      sum += cell * v[j]!;
      out[j]! += cell * vi;
    }
    out[i] = sum;
  }
}
