import type { Role } from "@evenhand/contract/members";
import { randomBytes } from "node:crypto";
import type { Client } from "pg";
import { newId } from "../../db/ids.ts";
import { hashLinkSecret } from "../../http/link-token.ts";
import type { Person } from "../world.ts";

/**
 * Puts rows into one organisation as PostgreSQL's superuser, past the front door: quick, and with a mark in
 * every text, by which a test knows whose row it sees.
 */
export type Planter = {
  orgId: string;
  /** Stands in every name and address of this organisation and in no other's. */
  mark: string;
  /** The one who founded it. */
  owner: Person;
  member(role?: Role, state?: "active" | "deactivated"): Promise<string>;
  invitation(): Promise<string>;
  session(userId: string): Promise<string>;
  organisationRevision(): Promise<number>;
  /** Puts one row of the organisation into a table; lists and objects as JSON. */
  insert(table: string, row: Record<string, unknown>): Promise<void>;
  /** A text that nobody has used before. */
  unique(): string;
};

let planted = 0;

export function createPlanter(superuser: Client, mark: string, owner: Person): Planter {
  const { orgId } = owner;
  const unique = () => `${mark}-${++planted}`.toLowerCase();
  return {
    orgId,
    mark,
    owner,
    unique,
    async member(role = "interviewer", state = "active") {
      const [userId, id, name] = [newId(), newId(), `${mark} ${++planted}`];
      const email = `${unique()}@example.org`;
      await superuser.query(
        'insert into auth."user" (id, name, email, "emailVerified") values ($1, $2, $3, false)',
        [userId, name, email],
      );
      await superuser.query(
        `insert into memberships (org_id, id, user_id, name, email, role, state, joined_at, deactivated_at)
         values ($1, $2, $3, $4, $5, $6, $7, now(), case when $7 = 'deactivated' then now() end)`,
        [orgId, id, userId, name, email, role, state],
      );
      return id;
    },
    async invitation() {
      const id = newId();
      await superuser.query(
        `insert into invitations (org_id, id, email, role, token_hash, invited_by, created_at, expires_at)
         values ($1, $2, $3, 'interviewer', $4, $5, now(), now() + interval '7 days')`,
        [
          orgId,
          id,
          `${unique()}@example.org`,
          hashLinkSecret(randomBytes(32).toString("base64url")),
          owner.membershipId,
        ],
      );
      return id;
    },
    async session(userId) {
      const id = newId();
      await superuser.query(
        `insert into auth."session" (id, "expiresAt", token, "updatedAt", "userId", "sharedComputer")
         values ($1, now() + interval '1 hour', $2, now(), $3, false)`,
        [id, randomBytes(24).toString("base64url"), userId],
      );
      return id;
    },
    async insert(table, row) {
      const columns = Object.entries<unknown>({ org_id: orgId, ...row });
      await superuser.query(
        `insert into ${table} (${columns.map(([name]) => name).join(", ")})
         values (${columns.map((_, index) => `$${index + 1}`).join(", ")})`,
        columns.map(([, value]) =>
          typeof value === "object" &&
          value !== null &&
          !(value instanceof Date || Buffer.isBuffer(value))
            ? JSON.stringify(value)
            : value,
        ),
      );
    },
    async organisationRevision() {
      const found = await superuser.query<{ revision: number }>(
        "select revision from organisations where id = $1",
        [orgId],
      );
      return found.rows[0]?.revision ?? 0;
    },
  };
}
