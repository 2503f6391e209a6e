import { ChangeMember, ListMembers } from "@evenhand/contract/members";
import { ChangeOrganisation } from "@evenhand/contract/organisations";
import { cutPage, readCursor } from "../../http/cursor.ts";
import { NOT_FOUND, refuse, Refusal } from "../../http/refusals.ts";
import { memberRoute } from "../../http/route.ts";
import { changeMemberState } from "./change-member-state.ts";
import { changeMemberDetails } from "./change-member-details.ts";
import { changeOrganisationDetails } from "./change-organisation-details.ts";
import { makePasswordLink } from "./make-password-link.ts";
import { canInvite, canSeeMembers, givableRoles } from "./policy.ts";
import { takeOffSecondFactor } from "./take-off-second-factor.ts";
import { presentMember, presentOrganisation } from "./present.ts";
import { findMember, findOrganisation, listMembers } from "./queries.ts";

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
    act: changeOrganisationDetails,
  }),
];
