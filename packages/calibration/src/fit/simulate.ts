import { seededRandom } from "../random/seeded-random.ts";
import type { RatingRecord } from "../ratings/ratings.ts";

export interface SimulationShape {
  readonly candidates: number;
  readonly raters: number;
  readonly criteria: number;
  /** Interviewers a candidate, drawn from all. */
  readonly panel: number;
  readonly categories: number;
  readonly candidateSd: number;
  readonly raterSd: number;
  readonly interviewSd: number;
  readonly seed: number;
}

export interface Simulated {
  readonly records: readonly RatingRecord[];
  readonly ability: readonly number[];
  readonly severity: readonly number[];
  readonly difficulty: readonly number[];
  /** Steps in logits, evenly spaced around 0. */
  readonly steps: readonly number[];
}

/** Ratings drawn from the model, with their truth; for tests and studies. */
export function simulate(shape: SimulationShape): Simulated {
  const random = seededRandom(shape.seed);
  const normals = (count: number, sd: number): number[] =>
    Array.from({ length: count }, () => sd * random.normal());
  const ability = normals(shape.candidates, shape.candidateSd);
  const severity = normals(shape.raters, shape.raterSd);
  const raw = normals(shape.criteria, 0.5);
  const centre = raw.reduce((sum, d) => sum + d, 0) / raw.length;
  const difficulty = raw.map((d) => d - centre);
  const steps = Array.from(
    { length: shape.categories - 1 },
    (_, m) => 1.3 * (m - (shape.categories - 2) / 2),
  );
  const records: RatingRecord[] = [];
  ability.forEach((theta, c) => {
    const panel = new Set<number>();
    while (panel.size < shape.panel) panel.add(Math.floor(random.uniform() * shape.raters));
    for (const r of panel) {
      const halo = shape.interviewSd * random.normal();
      difficulty.forEach((delta, j) => {
        const eta = theta + halo - severity[r]! - delta;
        records.push({
          candidate: `C${String(c + 1).padStart(4, "0")}`,
          rater: `R${String(r + 1).padStart(3, "0")}`,
          criterion: `K${j + 1}`,
          rating: 1 + draw(eta, steps, random.uniform()),
        });
      });
    }
  });
  return { records, ability, severity, difficulty, steps };
}

/** A category for a linear predictor, from a uniform number. */
export function draw(eta: number, steps: readonly number[], u: number): number {
  const weights = [1];
  let logit = 0;
  for (const step of steps) {
    logit += eta - step;
    weights.push(Math.exp(logit));
  }
  let left = u * weights.reduce((sum, w) => sum + w, 0);
  const found = weights.findIndex((w) => {
    left -= w;
    return left < 0;
  });
  return found === -1 ? steps.length : found;
}
