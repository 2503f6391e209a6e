export { buildRatings, BadRating } from "./ratings/build-ratings.ts";
export type { RatingRecord, Ratings, RatingScale } from "./ratings/ratings.ts";
export { fit } from "./fit/fit.ts";
export type { Fit, FitOptions } from "./fit/fit-shape.ts";
export { fitReport, type FitReport } from "./reports/fit-report.ts";
export { GATES, type GateSettings } from "./gates/gate-settings.ts";
export { seededRandom, type SeededRandom } from "./random/seeded-random.ts";
export { isNotEnough, type NotEnough } from "./not-enough.ts";
export type { Finding } from "./finding.ts";
