import * as z from "zod/mini";
import { Id, Moment } from "./ids.ts";
import type { Page, PageQuery } from "./page.ts";
import { PersonName } from "./text.ts";

/** Roles of an organisation. A hiring manager is one for their openings; an owner is also an admin. */
export const Role = z.enum([
  "interviewer",
  "hiring_manager",
  "coordinator",
  "admin",
  "owner",
  "auditor",
]);
export type Role = z.infer<typeof Role>;

export const Member = z.strictObject({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  state: z.enum(["active", "deactivated"]),
  joinedAt: Moment,
  deactivatedAt: z.nullable(Moment),
  /** Goes back with a change, in `If-Match`. */
  revision: z.int(),
  isYou: z.boolean(),
  can: z.strictObject({
    /** The roles that you may give this member; empty where you may not change it. */
    changeRoleTo: z.array(Role),
    deactivate: z.boolean(),
    reactivate: z.boolean(),
    rename: z.boolean(),
    /** Send or make them a link to a new password. */
    helpBackIn: z.boolean(),
  }),
});
export type Member = z.infer<typeof Member>;

export type MemberList = Page<Member> & { can: { invite: boolean; inviteAs: Role[] } };

export const ListMembers = z.extend(
  z.strictObject({
    cursor: z.optional(z.string().check(z.maxLength(500))),
    limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))),
  }),
  {
    search: z.optional(z.string().check(z.trim(), z.maxLength(200))),
    state: z.optional(z.enum(["active", "deactivated"])),
  },
);
export type ListMembers = PageQuery & { search?: string; state?: Member["state"] };

/** Only what is sent is changed. */
export const ChangeMember = z.strictObject({
  name: z.optional(PersonName),
  role: z.optional(Role),
});
export type ChangeMember = z.input<typeof ChangeMember>;

export type MemberRoutes = {
  "GET /api/members": { query: ListMembers; answer: MemberList };
  "GET /api/members/:memberId": { answer: Member };
  "PATCH /api/members/:memberId": { body: ChangeMember; answer: Member };
  "POST /api/members/:memberId/deactivate": { answer: Member };
  "POST /api/members/:memberId/reactivate": { answer: Member };
  /** For a member who lost it. `removed: false`: they had none. */
  "POST /api/members/:memberId/remove-second-factor": { answer: { removed: boolean } };
};
