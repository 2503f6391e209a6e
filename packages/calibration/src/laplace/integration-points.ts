/**
 * Where the posterior of the log sds is looked at, and how much each look counts.
 *
 * In standardised coordinates z (posterior mode at 0, unit curvature) the points are
 *   three sds or four: a central composite design of 15 or 25, centre, ± 1.5 √m on each axis and
 *   (±1.5)ᵐ;
 *   one or two sds: products of the seven Gauss–Hermite points, without corners that weigh nothing.
 * The design weights make the rule exact for the second moments of a normal; with the density at
 * each point they are corrected to the real shape: weight × density / normal density.
 * Each half axis is stretched by how far the density really reaches (a split normal), since the
 * log of a small sd has a long left tail.
 *
 * Source: Rue, Martino & Chopin 2009, section 6.5 (design and split normal); radius and the
 * smaller designs were chosen against MCMC (docs/decisions/0008-calibration-integration-grid.md; four sds: 0013-what-a-room-shares.md).
 */
export interface DesignPoint {
  readonly z: readonly number[];
  /** ln of the design weight plus z²/2, so that adding the log density corrects the shape. */
  readonly logWeight: number;
}

const RADIUS = 1.5;

export function designPoints(dimensions: number): readonly DesignPoint[] {
  return dimensions >= 3 ? compositePoints(dimensions) : productPoints(dimensions);
}

function compositePoints(dimensions: number): readonly DesignPoint[] {
  const points: number[][] = [];
  const reach = RADIUS * Math.sqrt(dimensions);
  for (let i = 0; i < dimensions; i++) {
    for (const sign of [1, -1]) {
      points.push(Array.from({ length: dimensions }, (_, k) => (k === i ? sign * reach : 0)));
    }
  }
  for (let corner = 0; corner < 2 ** dimensions; corner++) {
    points.push(
      Array.from({ length: dimensions }, (_, k) => ((corner >> k) & 1 ? RADIUS : -RADIUS)),
    );
  }
  const secondMoment = points.reduce((sum, z) => sum + z[0]! * z[0]!, 0);
  const weight = 1 / secondMoment;
  const centre = 1 - weight * points.length;
  const square = (RADIUS * RADIUS * dimensions) / 2;
  return [
    { z: Array.from({ length: dimensions }, () => 0), logWeight: Math.log(centre) },
    ...points.map((z) => ({ z, logWeight: Math.log(weight) + square })),
  ];
}

/** Gauss–Hermite points and weights for the standard normal, seven of them. */
const HERMITE: readonly (readonly [number, number])[] = [
  [0, 16 / 35],
  [1.154405394739968, 0.2401231786050127],
  [2.366759410734541, 0.03075712396758651],
  [3.750439717725742, 0.0005482688559722177],
];

/** A product whose weight is below this is left out. */
const LEAST_WEIGHT = 1e-5;

function productPoints(dimensions: number): readonly DesignPoint[] {
  const axis = HERMITE.flatMap(([x, w]) =>
    x === 0
      ? [[x, w]]
      : [
          [-x, w],
          [x, w],
        ],
  );
  let points: { z: number[]; weight: number }[] = [{ z: [], weight: 1 }];
  for (let i = 0; i < dimensions; i++) {
    points = points.flatMap(({ z, weight }) =>
      axis.map(([x, w]) => ({ z: [...z, x!], weight: weight * w! })),
    );
  }
  return points
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .map(({ z, weight }) => ({
      z,
      logWeight: Math.log(weight) + z.reduce((sum, x) => sum + x * x, 0) / 2,
    }));
}
