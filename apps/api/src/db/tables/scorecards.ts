import type { Generated } from "kysely";

export type ScorecardTables = {
  scorecards: {
    org_id: string;
    id: string;
    interview_id: string;
    panelist_id: string;
    author_id: string;
    rubric_version_id: string;
    stage_id: string;
    state: Generated<"draft" | "sealed" | "submitted">;
    draft: unknown;
    revision: Generated<number>;
    version: Generated<number>;
    counts: Generated<"yes" | "trainee" | "after_reveal" | "after_seeing_others" | "on_behalf">;
    opened_at: Date;
    draft_saved_at: Date;
    sealed_at: Date | null;
    submitted_at: Date | null;
  };
  scorecard_versions: {
    org_id: string;
    scorecard_id: string;
    version: number;
    kind: "sealed" | "submitted" | "amended";
    is_clerical: Generated<boolean>;
    reason: string | null;
    recommendation: "strong-no" | "no" | "yes" | "strong-yes" | "no-decision" | null;
    document: unknown;
    made_by: string;
    made_at: Date;
  };
  ratings: {
    org_id: string;
    scorecard_id: string;
    version: number;
    criterion_id: string;
    value: number | null;
    not_observed: boolean;
    doubt: Generated<boolean>;
    does_not_fit: string | null;
    phase: Generated<"before_debrief" | "after_debrief">;
    rated_at: Date;
  };
  evidence: {
    org_id: string;
    scorecard_id: string;
    version: number;
    id: string;
    criterion_id: string;
    did_what: string;
    what_changed: string;
    how_verified: string;
    noted_at: Date;
  };
  observed_signals: {
    org_id: string;
    scorecard_id: string;
    version: number;
    signal_id: string;
    kind: "signal" | "anti_signal";
    observed: boolean;
  };
  private_notes: {
    org_id: string;
    id: string;
    scorecard_id: string;
    author_id: string;
    body: string;
    revision: Generated<number>;
    updated_at: Date;
    legal_hold: Generated<boolean>;
  };
  decisions: {
    org_id: string;
    id: string;
    application_id: string;
    version: number;
    outcome: "hire" | "no_hire" | "hold";
    rationale: string;
    dissent: Generated<unknown>;
    safety_answer: string | null;
    level_before: string | null;
    level_after: string | null;
    decided_by: string;
    decided_at: Date;
  };
};
