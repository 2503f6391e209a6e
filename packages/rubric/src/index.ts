/** The shelf: what this package offers, by what it is for. */

// From a hiring report
export { parseReport } from "./report/parse-report.ts";
export { Report } from "./report/report.ts";
export type { ReportWarning } from "./report/report.ts";

// What a rubric is
export { Rubric } from "./rubric.ts";
export { Scale } from "./scale.ts";
export { draftRubric } from "./draft-rubric.ts";
export { checkRubric } from "./check-rubric.ts";
export type { Finding } from "./finding.ts";

// A setting's changes to a base
export { SettingOverlay } from "./setting-overlay.ts";
export { applyOverlay } from "./apply-overlay.ts";
export { overlayFrom } from "./overlay-from.ts";

// Versions
export { diffRubric } from "./diff-rubric.ts";
export type { RubricChange } from "./diff-rubric.ts";
export { crosswalk } from "./crosswalk.ts";
export { mergeDrafts } from "./merge-drafts.ts";

// The scorecard
export { scorecardFor } from "./scorecard-form.ts";
export type { ScorecardForm, FormCriterion } from "./scorecard-form.ts";
export { emptyScorecard } from "./empty-scorecard.ts";
export { ScorecardDraft, SubmittedScorecard } from "./scorecard.ts";
export type { Evidence, Rating, RecommendationChoice } from "./scorecard.ts";
export { checkScorecard } from "./check-scorecard.ts";
export type { ScorecardProblem } from "./check-scorecard.ts";
export { submittedScorecard } from "./submitted-scorecard.ts";
