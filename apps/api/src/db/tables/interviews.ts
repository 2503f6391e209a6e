import type { Generated } from "kysely";

export type InterviewTables = {
  interviews: {
    org_id: string;
    id: string;
    application_id: string;
    rubric_version_id: string;
    stage_id: string;
    round: Generated<number>;
    state: Generated<
      | "planned"
      | "moved"
      | "candidate_absent"
      | "interviewer_absent"
      | "cut_short"
      | "cancelled"
      | "held"
    >;
    is_blind: Generated<boolean>;
    hides_cv: Generated<boolean>;
    reveal: Generated<"own_submitted" | "panel_submitted">;
    starts_at: Date | null;
    time_zone: string;
    minutes: number;
    place: string | null;
    video_url: string | null;
    state_reason: string | null;
    state_changed_at: Date;
    moved_to_interview_id: string | null;
    revision: Generated<number>;
    created_by: string;
    created_at: Date;
  };
  interview_sessions: { org_id: string; id: string; interview_id: string; label: string | null };
  panelists: {
    org_id: string;
    id: string;
    interview_id: string;
    session_id: string | null;
    membership_id: string;
    part: Generated<"interviewer" | "shadow" | "reverse_shadow">;
    focus_id: string | null;
    state: Generated<"expected" | "excused" | "did_not_attend" | "replaced">;
    state_reason: string | null;
    state_changed_at: Date;
    replaced_by_id: string | null;
    knows_candidate: "no" | "yes" | "asked_to_swap" | null;
    revision: Generated<number>;
    added_by: string;
    added_at: Date;
  };
  stage_closures: {
    org_id: string;
    id: string;
    application_id: string;
    stage_id: string;
    round: number;
    reason: string;
    closed_by: string;
    closed_at: Date;
  };
  early_openings: {
    org_id: string;
    id: string;
    application_id: string;
    membership_id: string;
    reason: string;
    opened_at: Date;
  };
  card_readings: {
    org_id: string;
    application_id: string;
    membership_id: string;
    first_read_at: Date;
  };
  card_mails: {
    org_id: string;
    panelist_id: string;
    kind: "card_open" | "card_owed";
    queued_at: Date;
  };
};
