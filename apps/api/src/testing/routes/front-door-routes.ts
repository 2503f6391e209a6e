import { PASSWORD } from "../world.ts";
import type { RouteBook } from "./listed.ts";

export const FRONT_DOOR_ROUTES: RouteBook = {
  "GET /healthz": { door: "public", status: 200 },
  "GET /readyz": { door: "public", status: 200 },

  "POST /api/first-run/open": {
    door: "public",
    body: () => ({ token: "a-token-that-nobody-was-given" }),
    status: 410,
  },
  "POST /api/first-run": {
    door: "public",
    body: (plant) => ({
      token: "a-token-that-nobody-was-given",
      name: "Somebody",
      email: `${plant.unique()}@example.org`,
      password: PASSWORD,
      organisation: "Somewhere",
      timeZone: "Europe/Berlin",
    }),
    status: 410,
  },

  "GET /api/door": { door: "public", status: 200 },
  "POST /api/session": {
    door: "public",
    body: (plant) => ({
      email: `${plant.unique()}@example.org`,
      password: PASSWORD,
      sharedComputer: false,
    }),
    status: 401,
  },
  "GET /api/session": { door: "user", status: 200, elsewhere: 404 },
  "DELETE /api/session": { door: "user", endsSessions: true, status: 204, elsewhere: 204 },

  "POST /api/session/links": {
    door: "public",
    body: (plant) => ({ email: `${plant.unique()}@example.org` }),
    status: 403,
  },
  "POST /api/session/links/open": {
    door: "public",
    body: () => ({ token: "a-token-that-nobody-was-given" }),
    status: 410,
  },
  "POST /api/session/links/enter": {
    door: "public",
    body: () => ({ token: "a-token-that-nobody-was-given", sharedComputer: false }),
    status: 410,
  },

  "POST /api/password-links": {
    door: "public",
    body: (plant) => ({ email: `${plant.unique()}@example.org` }),
    status: 403,
  },
  "POST /api/password-links/open": {
    door: "public",
    body: () => ({ token: "a-token-that-nobody-was-given" }),
    status: 410,
  },
  "POST /api/password-links/use": {
    door: "public",
    body: () => ({ token: "a-token-that-nobody-was-given", password: PASSWORD }),
    status: 410,
  },

  "GET /api/profile": { door: "user", status: 200, elsewhere: 200 },
  "PATCH /api/profile": {
    door: "user",
    body: (plant) => ({ name: `${plant.mark} Renamed` }),
    status: 200,
    elsewhere: 200,
  },
  "POST /api/profile/password": {
    door: "user",
    body: () => ({ currentPassword: PASSWORD, newPassword: PASSWORD }),
    endsSessions: true,
    status: 204,
    elsewhere: 204,
  },
  "POST /api/profile/second-factor": {
    door: "user",
    body: () => ({ password: PASSWORD }),
    status: 200,
    elsewhere: 200,
  },
  "POST /api/profile/second-factor/confirm": {
    door: "user",
    body: () => ({ code: "no code of anybody" }),
    endsSessions: true,
    status: 401,
    elsewhere: 401,
  },
  "POST /api/profile/second-factor/recovery-codes": {
    door: "user",
    body: () => ({ password: PASSWORD, code: "123456" }),
    endsSessions: true,
    status: 409,
    elsewhere: 409,
  },
  "POST /api/profile/second-factor/remove": {
    door: "user",
    body: () => ({ password: PASSWORD, code: "123456" }),
    endsSessions: true,
    status: 409,
    elsewhere: 409,
  },
  "GET /api/profile/sessions": { door: "user", status: 200, elsewhere: 200 },
  "DELETE /api/profile/sessions/:sessionId": {
    door: "user",
    params: async (plant, caller) => ({ sessionId: await plant.session(caller.userId) }),
    status: 204,
    elsewhere: 204,
  },
  "POST /api/profile/sessions/end-others": {
    door: "user",
    endsSessions: true,
    status: 200,
    elsewhere: 200,
  },
  "GET /api/profile/sign-ins": { door: "user", query: true, status: 200, elsewhere: 200 },
  "POST /api/invitations/open": {
    door: "public",
    body: () => ({ token: "a-token-that-nobody-was-given" }),
    status: 404,
  },
  "POST /api/invitations/accept": {
    door: "public",
    body: () => ({ token: "a-token-that-nobody-was-given", name: "Somebody", password: PASSWORD }),
    status: 404,
  },
  "GET /api/events": { door: "stream", status: 200 },
};
