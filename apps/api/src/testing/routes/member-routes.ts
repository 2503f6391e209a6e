import type { RouteBook } from "./listed.ts";
import type { Planter } from "./planter.ts";
import { adminsOnly, everybodyBut } from "./who-may.ts";

const first = async () => 1;
const aMember = async (plant: Planter) => ({ memberId: await plant.member() });
const anInvitation = async (plant: Planter) => ({ invitationId: await plant.invitation() });

export const MEMBER_ROUTES: RouteBook = {
  "GET /api/members": { door: "member", query: true, status: everybodyBut(["interviewer"], 200) },
  "GET /api/members/:memberId": {
    door: "member",
    params: aMember,
    status: everybodyBut(["interviewer"], 200),
  },
  "PATCH /api/members/:memberId": {
    door: "member",
    params: aMember,
    revision: first,
    body: (plant) => ({ name: `${plant.mark} Renamed`, role: "coordinator" }),
    status: adminsOnly(200),
  },
  "POST /api/members/:memberId/deactivate": {
    door: "member",
    params: aMember,
    status: adminsOnly(200),
  },
  "POST /api/members/:memberId/reactivate": {
    door: "member",
    params: async (plant) => ({ memberId: await plant.member("interviewer", "deactivated") }),
    status: adminsOnly(200),
  },
  "POST /api/members/:memberId/password-link": {
    door: "member",
    params: aMember,
    status: adminsOnly(200),
  },
  "POST /api/members/:memberId/remove-second-factor": {
    door: "member",
    params: aMember,
    status: adminsOnly(200),
  },
  "GET /api/organisation": { door: "member", status: 200 },
  "PATCH /api/organisation": {
    door: "member",
    revision: (plant) => plant.organisationRevision(),
    body: (plant) => ({ name: `${plant.mark} House` }),
    status: adminsOnly(200),
  },

  "GET /api/invitations": {
    door: "member",
    query: true,
    status: everybodyBut(["interviewer", "hiring_manager", "coordinator"], 200),
  },
  "POST /api/invitations": {
    door: "member",
    body: (plant) => ({ email: `${plant.unique()}@example.org`, role: "interviewer" }),
    status: adminsOnly(201),
  },
  "POST /api/invitations/:invitationId/renew": {
    door: "member",
    params: anInvitation,
    status: adminsOnly(200),
  },
  "POST /api/invitations/:invitationId/revoke": {
    door: "member",
    params: anInvitation,
    status: adminsOnly(200),
  },
};
