import type { ColumnType, Generated } from "kysely";

/** A bigint column: `pg` reads it as text. */
type Position = ColumnType<string, string | number, string | number>;

export type CorridorTables = {
  attachments: {
    org_id: string;
    id: string;
    person_id: string | null;
    application_id: string | null;
    scorecard_id: string | null;
    name: string;
    media_type: string;
    size: number;
    sha256: Buffer;
    chunks: number;
    added_by: string;
    added_at: Date;
    purged_at: Date | null;
    purged_by: string | null;
  };
  attachment_chunks: { org_id: string; attachment_id: string; position: number; bytes: Buffer };
  audit_heads: { org_id: string; position: Position; hash: Buffer };
  audit_events: {
    org_id: string;
    position: Position;
    at: Date;
    actor_user_id: string | null;
    actor_membership_id: string | null;
    action: string;
    subject_kind: string;
    subject_id: string;
    fields: unknown;
    request_id: string | null;
    previous_hash: Buffer;
    hash: Buffer;
  };
  audit_values: { org_id: string; position: Position; field: string; salt: Buffer; value: unknown };
  sign_in_heads: { id: boolean; position: Position; hash: Buffer };
  sign_in_events: {
    position: Position;
    at: Date;
    action: string;
    user_id: string | null;
    account_hash: Buffer | null;
    address: string | null;
    request_id: string | null;
    previous_hash: Buffer;
    hash: Buffer;
    id: string | null;
    method: "password" | "link" | null;
    second_factor: "app" | "recovery_code" | null;
    device: string | null;
  };
  idempotency_keys: {
    org_id: string;
    user_id: string;
    key: string;
    route: string;
    body_sha256: Buffer;
    status: number;
    answer: unknown;
    created_at: Date;
  };
  rate_limit_counters: { key: string; window_start: Date; count: number };
  outgoing_mails: {
    org_id: string;
    id: string;
    kind: string;
    recipient: string;
    subject: string;
    body: string;
    state: Generated<"waiting" | "sent" | "failed">;
    attempts: Generated<number>;
    last_error: string | null;
    created_at: Date;
    sent_at: Date | null;
  };
};
