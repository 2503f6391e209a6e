import type { Generated } from "kysely";

export type CandidateTables = {
  openings: {
    org_id: string;
    id: string;
    title: string;
    site_id: string | null;
    setting: string;
    level: string;
    rubric_version_id: string;
    hiring_manager_id: string;
    confidential: Generated<boolean>;
    state: Generated<"open" | "on_hold" | "closed">;
    plan: unknown;
    settings: Generated<unknown>;
    revision: Generated<number>;
    created_by: string;
    created_at: Date;
    closed_at: Date | null;
    archived_at: Date | null;
  };
  opening_members: {
    org_id: string;
    opening_id: string;
    membership_id: string;
    part: "hiring_manager" | "deputy" | "coordinator" | "interviewer";
    added_by: string;
    added_at: Date;
  };
  persons: {
    org_id: string;
    id: string;
    name: string | null;
    email: string | null;
    phone: string | null;
    cv_url: string | null;
    record_url: string | null;
    linked_membership_id: string | null;
    merged_into_id: string | null;
    legal_hold: Generated<boolean>;
    erased_at: Date | null;
    revision: Generated<number>;
    created_at: Date;
  };
  person_merges: {
    org_id: string;
    id: string;
    kept_person_id: string;
    merged_person_id: string;
    merged_by: string;
    merged_at: Date;
  };
  applications: {
    org_id: string;
    id: string;
    person_id: string;
    opening_id: string;
    state: Generated<"active" | "withdrawn" | "declined" | "hired">;
    source: string | null;
    is_internal: Generated<boolean>;
    previous_application_id: string | null;
    revision: Generated<number>;
    created_by: string;
    created_at: Date;
    state_changed_at: Date;
    state_reason: string | null;
    archived_at: Date | null;
  };
  application_moves: {
    org_id: string;
    id: string;
    application_id: string;
    from_opening_id: string;
    to_opening_id: string;
    carried_stages: unknown;
    reason: string | null;
    moved_by: string;
    moved_at: Date;
  };
  application_requirements: {
    org_id: string;
    id: string;
    application_id: string;
    label: string;
    state: Generated<"open" | "met" | "not_met" | "waived">;
    note: string | null;
    checked_by: string | null;
    checked_at: Date | null;
    revision: Generated<number>;
  };
  interview_arrangements: {
    org_id: string;
    id: string;
    application_id: string;
    kind: "extra_time" | "interpreter" | "questions_in_writing" | "access" | "other";
    what_to_do: string;
    added_by: string;
    added_at: Date;
    removed_at: Date | null;
  };
};
