import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../random/seeded-random.ts";
import { factorise, logDeterminant, solveFactored } from "./cholesky.ts";
import { conjugateGradient, multiplyLower } from "./conjugate-gradient.ts";
import { symmetricEigen } from "./eigen.ts";
import { invertFactored } from "./inverse.ts";
import { minimise } from "./quasi-newton.ts";

/** A random positive definite matrix with `stride` numbers a row. */
function positiveDefinite(size: number, stride: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  const root = Float64Array.from({ length: size * size }, () => random.normal());
  const a = new Float64Array(size * stride);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      let sum = i === j ? size / 4 : 0;
      for (let k = 0; k < size; k++) sum += root[i * size + k]! * root[j * size + k]!;
      a[i * stride + j] = sum;
    }
  }
  return a;
}

const shape = fc.record({
  size: fc.integer({ min: 1, max: 130 }),
  more: fc.nat({ max: 5 }),
  seed: fc.nat(),
});

describe("Cholesky", () => {
  it("solves, inverts and takes the determinant, at sizes around the panel's", () => {
    fc.assert(
      fc.property(shape, ({ size, more, seed }) => {
        const stride = size + more;
        const a = positiveDefinite(size, stride, seed);
        const l = a.slice();
        expect(factorise(l, stride, size)).toBe(0);
        const x = Float64Array.from({ length: size }, (_, i) => i - 2);
        const b = new Float64Array(size);
        multiplyLower(a, stride, size, x, b);
        solveFactored(l, stride, size, b);
        b.forEach((value, i) => expect(Math.abs(value - x[i]!)).toBeLessThan(1e-7));
        const inverse = new Float64Array(size * stride);
        invertFactored(l, stride, size, inverse, new Float64Array(size * stride));
        for (let i = 0; i < size; i += 7) {
          for (let j = 0; j < size; j++) {
            let sum = 0;
            for (let k = 0; k < size; k++) sum += a[i * stride + k]! * inverse[k * stride + j]!;
            expect(Math.abs(sum - (i === j ? 1 : 0))).toBeLessThan(1e-7);
          }
        }
        const { values } = symmetricEigen(
          Float64Array.from({ length: size * size }, (_, at) => {
            return a[Math.floor(at / size) * stride + (at % size)]!;
          }),
          size,
        );
        const logs = values.reduce((sum, value) => sum + Math.log(value), 0);
        expect(Math.abs(logDeterminant(l, stride, size) - logs)).toBeLessThan(1e-6 * size);
      }),
      { numRuns: 12, seed: 9 },
    );
  });

  it("drops a row that depends on those before, and solves the rest", () => {
    const a = Float64Array.from([4, 2, 6, 2, 3, 5, 6, 5, 11]);
    expect(factorise(a, 3, 3)).toBe(1);
    const b = Float64Array.from([8, 8, 16]);
    solveFactored(a, 3, 3, b);
    expect(b[0]).toBeCloseTo(1, 12);
    expect(b[1]).toBeCloseTo(2, 12);
    expect(b[2]).toBeCloseTo(0, 12);
  });
});

it("conjugate gradients meet the factor", () => {
  const n = 60;
  const a = positiveDefinite(n, n, 3);
  const b = Float64Array.from({ length: n }, (_, i) => Math.sin(i));
  const l = a.slice();
  factorise(l, n, n);
  const exact = b.slice();
  solveFactored(l, n, n, exact);
  conjugateGradient(
    (v, out) => multiplyLower(a, n, n, v, out),
    (v, out) => v.forEach((value, i) => (out[i] = value / a[i * n + i]!)),
    b,
    n,
  );
  b.forEach((value, i) => expect(Math.abs(value - exact[i]!)).toBeLessThan(1e-8));
});

describe("quasi-Newton", () => {
  const rosenbrock = (at: Float64Array) => {
    const [x = 0, y = 0] = at;
    return {
      value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
      gradient: Float64Array.from([-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)]),
    };
  };
  const identity = () => Float64Array.from([1, 0, 0, 1]);

  it("walks Rosenbrock's valley to its end", () => {
    const { at, converged } = minimise(rosenbrock, Float64Array.from([-1.2, 1]), {
      curvature: identity,
      lowest: Float64Array.from([-5, -5]),
      highest: Float64Array.from([5, 5]),
    });
    expect(converged).toBe(true);
    expect(at[0]).toBeCloseTo(1, 4);
    expect(at[1]).toBeCloseTo(1, 4);
  });

  it("stops on a bound that the slope pushes against", () => {
    const { at, converged } = minimise(rosenbrock, Float64Array.from([-1.2, 1]), {
      curvature: identity,
      lowest: Float64Array.from([-5, -5]),
      highest: Float64Array.from([0.5, 5]),
    });
    expect(converged).toBe(true);
    expect(at[0]).toBe(0.5);
    expect(at[1]).toBeCloseTo(0.25, 5);
  });
});
