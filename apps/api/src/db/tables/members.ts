import type { Role } from "@evenhand/contract/members";
import type { Generated } from "kysely";

export type MemberTables = {
  organisations: {
    id: string;
    name: string;
    time_zone: string;
    settings: Generated<unknown>;
    second_factor: Generated<"optional" | "required">;
    revision: Generated<number>;
    created_at: Date;
  };
  owner_tokens: { id: string; token_hash: Buffer; created_at: Date; used_at: Date | null };
  sites: {
    org_id: string;
    id: string;
    name: string;
    time_zone: string;
    archived_at: Date | null;
    created_at: Date;
  };
  memberships: {
    org_id: string;
    id: string;
    user_id: string;
    name: string;
    email: string;
    role: Role;
    state: Generated<"active" | "deactivated">;
    preferences: Generated<unknown>;
    revision: Generated<number>;
    joined_at: Date;
    deactivated_at: Date | null;
  };
  membership_sites: { org_id: string; membership_id: string; site_id: string };
  invitations: {
    org_id: string;
    id: string;
    email: string;
    role: Role;
    token_hash: Buffer;
    invited_by: string;
    created_at: Date;
    expires_at: Date;
    accepted_at: Date | null;
    accepted_by: string | null;
    revoked_at: Date | null;
  };
};
