import { factorise } from "../linear/cholesky.ts";
import type { Fit } from "../fit/fit-shape.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import type { SeededRandom } from "../random/seeded-random.ts";
import { probabilityHigher } from "./candidates.ts";

/** Engine output for simulations and audits; never shown on a candidate's page. */
export interface Rank {
  readonly candidate: number;
  /** 1 is best: 1 + Σ P(the other is better). */
  readonly expectedRank: number;
  readonly probabilityBest: number;
}

const MOST_CANDIDATES = 300;
const DRAWS = 20_000;

/**
 * Expected rank (exact under the normal posterior) and probability of being best (by seeded draws
 * from the joint posterior) among the candidates named, such as those of one opening.
 * Cost: candidates² × draws / 2. Refuses more than 300 candidates, and none.
 */
export function rankCandidates(
  fit: Fit,
  candidates: readonly number[],
  random: SeededRandom,
): Rank[] | NotEnough {
  const n = candidates.length;
  if (n === 0) return notEnough(0, 1, "There is no candidate to rank.");
  if (n > MOST_CANDIDATES) {
    return notEnough(n, MOST_CANDIDATES, `Ranks are told among at most ${MOST_CANDIDATES}.`);
  }
  const covariance = new Float64Array(n * n);
  candidates.forEach((c, i) => {
    candidates.forEach((d, j) => {
      if (j <= i) covariance[i * n + j] = fit.covariance(c, d);
    });
    covariance[i * n + i]! += 1e-10;
  });
  factorise(covariance, n, n);
  const best = new Float64Array(n);
  const z = new Float64Array(n);
  for (let draw = 0; draw < DRAWS; draw++) {
    for (let i = 0; i < n; i++) z[i] = random.normal();
    let top = -Infinity;
    let who = 0;
    for (let i = 0; i < n; i++) {
      let value = fit.abilities.value[candidates[i]!]!;
      for (let j = 0; j <= i; j++) value += covariance[i * n + j]! * z[j]!;
      if (value > top) {
        top = value;
        who = i;
      }
    }
    best[who]!++;
  }
  return candidates.map((candidate, i) => ({
    candidate,
    expectedRank: candidates.reduce(
      (rank, other) => rank + (other === candidate ? 0 : probabilityHigher(fit, other, candidate)),
      1,
    ),
    probabilityBest: best[i]! / DRAWS,
  }));
}
