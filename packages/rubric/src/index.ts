// The hiring report: text becomes a record of every element with its line.
export { parseReport, LONGEST_REPORT, type ParsedReport } from "./report/parse-report.ts";
export { renderReport } from "./report/render-report.ts";
export {
  Report,
  sectionAt,
  type Mention,
  type MergedMention,
  type ReportWarning,
} from "./report/report.ts";

// The rubric: what it is made of. A schema and its type share a name.
export { Rubric } from "./rubric.ts";
export { Stage, StageCriterion, SignalLink, Prompt, Artifact, Focus } from "./stage.ts";
export { Criterion } from "./criterion.ts";
export { Anchor, AnchorVariant } from "./anchor.ts";
export { Scale, Point } from "./scale.ts";
export { Signal } from "./signal.ts";
export {
  CandidateTopic,
  Constraint,
  DisclosureItem,
  Level,
  Outcome,
  Requirement,
  Screen,
  TeamNote,
} from "./kit-item.ts";
export { Label, Text, Wording } from "./wording.ts";
export { Mapping } from "./mapping.ts";
export { Id } from "./id.ts";
export { LIMITS } from "./limits.ts";

// Provenance: which line of the report, or who of us.
export { Origin, Place } from "./origin.ts";
export { byEditor, byStarter, byTemplate, fromPlaces, fromReport } from "./provenance.ts";

// From a report to a rubric.
export { draftRubric } from "./draft-rubric.ts";
export { elementsLeftOut, type LeftOut } from "./elements-left-out.ts";
export { occupationalTherapistStarter, starterRubrics, type Starter } from "./starters/starters.ts";

// Whether a rubric may be published.
export { checkRubric } from "./check-rubric.ts";
export type { Finding, FindingCode } from "./finding.ts";

// A setting's changes to a base.
export { SettingOverlay } from "./setting-overlay.ts";
export { applyOverlay, type OverlayProblem } from "./apply-overlay.ts";
export { overlayFrom } from "./overlay-from.ts";

// Two versions: what changed, what it means, what corresponds.
export { applyDiff, diffRubric, type RubricChange, type RubricDiff } from "./diff-rubric.ts";
export type { Change } from "./document-change.ts";
export type { Move } from "./change-moves.ts";
export { crosswalk, LIKELY_FROM, type Cell, type CrosswalkRow } from "./crosswalk.ts";

// Two edits of one draft, of a rubric or of a scorecard.
export { mergeDrafts, type MergeConflict } from "./merge-drafts.ts";
export {
  keyOf,
  sameJson,
  valueAt,
  withValueAt,
  type Json,
  type JsonRecord,
  type Path,
} from "./document-tree.ts";

// The scorecard: the form, the draft, what is missing, what is submitted.
export { scorecardFor, type FormCriterion, type ScorecardForm } from "./scorecard-form.ts";
export { emptyScorecard } from "./empty-scorecard.ts";
export { checkScorecard } from "./check-scorecard.ts";
export type { ScorecardProblem, ScorecardProblemCode } from "./scorecard-problem.ts";
export { contradictionsOf } from "./contradictions.ts";
export { scorecardAsItStands, submittedScorecard } from "./submitted-scorecard.ts";
export {
  DraftDisclosure,
  DraftPrompt,
  DraftRating,
  DraftSignal,
  Evidence,
  HandOver,
  LONGEST,
  Rating,
  RecommendationChoice,
  ScorecardDraft,
  SubmittedRating,
  SubmittedScorecard,
  WorkSample,
} from "./scorecard.ts";
