import { seededRandom, type Ratings } from "@evenhand/calibration";

/** Ratings with a known truth, for measuring time, memory and recovery. */
export interface Synthetic {
  readonly ratings: Ratings;
  readonly ability: Float64Array;
  readonly severity: Float64Array;
}

export interface SyntheticShape {
  readonly ratings: number;
  readonly raters: number;
  readonly seed: number;
}

const CRITERIA = 8;
const RATERS_EACH = 3;
const STEPS = [-1.8, -0.6, 0.6, 1.8];
const ABILITY_SD = 1.2;
const SEVERITY_SD = 0.6;
const CRITERION_SD = 0.5;

/**
 * Scale 1..5, eight criteria, three interviewers a candidate drawn from the pool; abilities of
 * sd 1.2, severities of sd 0.6, no interview effect. The same seed gives the same ratings.
 */
export function syntheticRatings({ ratings: n, raters, seed }: SyntheticShape): Synthetic {
  const random = seededRandom(seed);
  const candidates = Math.round(n / (CRITERIA * RATERS_EACH));
  const rows = candidates * CRITERIA * RATERS_EACH;
  const ability = Float64Array.from({ length: candidates }, () => ABILITY_SD * random.normal());
  const severity = Float64Array.from({ length: raters }, () => SEVERITY_SD * random.normal());
  const difficulty = Float64Array.from({ length: CRITERIA }, () => CRITERION_SD * random.normal());
  const candidate = new Int32Array(rows);
  const rater = new Int32Array(rows);
  const criterion = new Int32Array(rows);
  const value = new Uint8Array(rows);
  let row = 0;
  for (let c = 0; c < candidates; c++) {
    const panel = new Set<number>();
    while (panel.size < RATERS_EACH) panel.add(Math.floor(random.uniform() * raters));
    for (const r of panel) {
      for (let j = 0; j < CRITERIA; j++) {
        candidate[row] = c;
        rater[row] = r;
        criterion[row] = j;
        value[row] = draw(ability[c]! - severity[r]! - difficulty[j]!, random.uniform());
        row++;
      }
    }
  }
  const names = (prefix: string, count: number): string[] =>
    Array.from({ length: count }, (_, i) => `${prefix}${String(i + 1).padStart(6, "0")}`);
  return {
    ratings: {
      candidate,
      rater,
      criterion,
      stage: new Int32Array(rows),
      value,
      scale: { lowest: 1, highest: STEPS.length + 1 },
      labels: {
        candidates: names("C", candidates),
        raters: names("R", raters),
        criteria: names("K", CRITERIA),
        stages: [""],
        groups: [],
      },
    },
    ability,
    severity,
  };
}

/** A category of the rating scale model, by inversion. */
function draw(eta: number, u: number): number {
  const weights = [1];
  let logit = 0;
  for (const step of STEPS) {
    logit += eta - step;
    weights.push(Math.exp(logit));
  }
  let left = u * weights.reduce((sum, w) => sum + w, 0);
  const found = weights.findIndex((w) => {
    left -= w;
    return left < 0;
  });
  return found === -1 ? STEPS.length : found;
}
