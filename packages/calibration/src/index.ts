// Ratings in
export { BadRating, buildRatings, MOST_CATEGORIES } from "./ratings/build-ratings.ts";
export type { RatingLabels, RatingRecord, Ratings, RatingScale } from "./ratings/ratings.ts";
export { arrangeRatings, type Design } from "./ratings/design.ts";
export { connectedSubsets, type Subsets } from "./ratings/connected-subsets.ts";
export { raterLinks, type RaterLinks } from "./ratings/comparable-raters.ts";

// A fit
export { fit } from "./fit/fit.ts";
export type { Estimates, EstimatorName, Fit, FitOptions, ScaleSteps } from "./fit/fit-shape.ts";
export { warmFit, type WarmFit } from "./warm/warm-fit.ts";
export { GATES, type GateSettings } from "./gates/gate-settings.ts";
export { isNotEnough, notEnough, type NotEnough } from "./not-enough.ts";
export type { Finding } from "./finding.ts";

// Reports of a fit
export * from "./reports/fit-report.ts";
export * from "./reports/interviewers.ts";
export * from "./reports/candidates.ts";
export * from "./reports/ranks.ts";
export * from "./reports/decision-consistency.ts";
export * from "./reports/criteria.ts";
export * from "./reports/categories.ts";
export * from "./reports/unexpected-ratings.ts";
export * from "./reports/calibrated-ratings.ts";
export * from "./reports/variance-parts.ts";
export * from "./reports/panel-steadiness.ts";
export * from "./reports/scale-use.ts";
export * from "./reports/criteria-to-read.ts";
export type { Interval } from "./reports/interval.ts";
export type { ExactAgreement } from "./reports/exact-agreement.ts";
export type { FitStatistics } from "./reports/fit-statistics.ts";
export type { ChiSquareTest, Separation } from "./reports/separation.ts";

// Effects of single interviewers
export * from "./effects/rater-effects.ts";
export * from "./effects/drift-in-points.ts";
export type { Drift, DriftBlock } from "./effects/drift.ts";
export type { InterviewShare } from "./effects/interview-share.ts";
export type { ScaleSpread } from "./effects/scale-spread.ts";

// Links
export * from "./linking/links.ts";
export * from "./linking/next-pairing.ts";

// Plain sentences
export * from "./reading/candidate-sentence.ts";
export * from "./reading/course-sentence.ts";
export * from "./reading/criterion-sentence.ts";
export * from "./reading/interviewer-sentence.ts";
export * from "./reading/panel-agreement-sentence.ts";
export * from "./reading/room-sentence.ts";
export * from "./reading/panel-sentence.ts";
export * from "./reading/scale-sentence.ts";
export * from "./reading/what-it-can-tell.ts";

// Measures beside the model
export { agreement, AGREEMENT_GATE } from "./agreement/agreement.ts";
export type { AgreementOptions, AgreementReport } from "./agreement/agreement.ts";
export * from "./agreement/panel-agreement.ts";
export { roomAgreement } from "./agreement/room-agreement.ts";
export { ratingTable, type RatingTable } from "./agreement/rating-table.ts";
export {
  generalizability,
  type GeneralizabilityReport,
} from "./generalizability/generalizability.ts";
export { studyRatings, type StudyRatings } from "./generalizability/study-ratings.ts";
export { accuracy, type AccuracyReport } from "./accuracy/accuracy.ts";
export type { RatedPair } from "./accuracy/exercise.ts";

// Randomness that is passed in
export { seededRandom, type SeededRandom } from "./random/seeded-random.ts";

// For benchmarks
export { timePass } from "./model/time-pass.ts";
