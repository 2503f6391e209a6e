import { ChangeMember, ListMembers } from "@evenhand/contract/members";
import { ChangeOrganisation } from "@evenhand/contract/organisations";
import { cutPage, readCursor } from "../../http/cursor.ts";
import { NOT_FOUND, refuse, Refusal, stale } from "../../http/refusals.ts";
import { memberRoute } from "../../http/route.ts";
import { changeMemberState } from "./change-member-state.ts";
import { changeMemberDetails } from "./change-member-details.ts";
import { makePasswordLink } from "./make-password-link.ts";
import { canChangeOrganisation, canInvite, canSeeMembers, givableRoles } from "./policy.ts";
import { takeOffSecondFactor } from "./take-off-second-factor.ts";
import { presentMember, presentOrganisation } from "./present.ts";
import { changeOrganisation, findMember, findOrganisation, listMembers } from "./queries.ts";

const NOT_YOURS_TO_SEE = refuse(
  "not_allowed",
  "The members list is open to managers, coordinators, admins, owners and auditors.",
);

export const memberRoutes = [
  memberRoute("GET /api/members", {
    query: ListMembers,
    async act({ db, actor, query }) {
      if (!canSeeMembers(actor)) return NOT_YOURS_TO_SEE;
      const after = readCursor(query.cursor, 2);
      if (after instanceof Refusal) return after;
      const limit = Number(query.limit ?? 50);
      const rows = await listMembers(db, actor.orgId, {
        search: query.search ?? null,
        state: query.state ?? null,
        after,
        limit,
      });
      return {
        ...cutPage(
          rows,
          limit,
          (row) => presentMember(row, actor),
          (row) => [row.sort_name, row.id],
        ),
        can: { invite: canInvite(actor), inviteAs: givableRoles(actor) },
      };
    },
  }),

  memberRoute("GET /api/members/:memberId", {
    async act({ db, actor, params }) {
      const member = await findMember(db, actor.orgId, params.memberId);
      if (member === undefined) return NOT_FOUND;
      if (!canSeeMembers(actor) && member.id !== actor.membershipId) return NOT_YOURS_TO_SEE;
      return presentMember(member, actor);
    },
  }),

  memberRoute("PATCH /api/members/:memberId", {
    body: ChangeMember,
    guarded: true,
    act: changeMemberDetails,
  }),

  memberRoute("POST /api/members/:memberId/deactivate", {
    act: (call) => changeMemberState(call, "deactivated"),
  }),
  memberRoute("POST /api/members/:memberId/reactivate", {
    act: (call) => changeMemberState(call, "active"),
  }),

  memberRoute("POST /api/members/:memberId/password-link", {
    storable: (answer) => ({ ...answer, link: null }),
    act: makePasswordLink,
  }),

  memberRoute("POST /api/members/:memberId/remove-second-factor", { act: takeOffSecondFactor }),

  memberRoute("GET /api/organisation", {
    async act({ db, actor }) {
      const organisation = await findOrganisation(db, actor.orgId);
      return organisation === undefined ? NOT_FOUND : presentOrganisation(organisation, actor);
    },
  }),

  memberRoute("PATCH /api/organisation", {
    body: ChangeOrganisation,
    guarded: true,
    async act({ db, actor, body, ifMatch, audit, notify }) {
      if (!canChangeOrganisation(actor))
        return refuse("not_allowed", "Only an owner or admin changes the organisation.");
      const before = await findOrganisation(db, actor.orgId);
      if (before === undefined) return NOT_FOUND;
      const after = await changeOrganisation(db, actor.orgId, ifMatch, {
        ...(body.name === undefined ? {} : { name: body.name }),
        ...(body.timeZone === undefined ? {} : { time_zone: body.timeZone }),
      });
      if (after === undefined) return stale(presentOrganisation(before, actor));
      audit({
        action: "organisation.changed",
        subject: { kind: "organisation", id: actor.orgId },
        changes: {
          name: { before: before.name, after: after.name },
          timeZone: { before: before.time_zone, after: after.time_zone },
        },
      });
      notify({ noun: "organisations", id: actor.orgId });
      return presentOrganisation(after, actor);
    },
  }),
];
