import { plantOpening, plantVersion } from "./hiring-plants.ts";
import type { Listed, RouteBook } from "./listed.ts";
import { everybodyBut, whoKeepsOpening, whoSeesOpening } from "./who-may.ts";

const anOpening: Listed["params"] = async (plant, caller) => ({
  openingId: await plantOpening(plant, caller),
});

export const OPENING_ROUTES: RouteBook = {
  "GET /api/openings": { door: "member", query: true, status: everybodyBut(["interviewer"], 200) },
  "POST /api/openings": {
    door: "member",
    body: async (plant) => ({
      title: plant.unique(),
      rubricVersionId: await plantVersion(plant),
      level: "mid",
      hiringManagerId: plant.owner.membershipId,
      deputyIds: [],
      confidential: false,
    }),
    status: everybodyBut(["interviewer", "coordinator", "auditor"], 201),
  },
  "GET /api/openings/:openingId": {
    door: "member",
    params: anOpening,
    status: whoSeesOpening(200),
  },
  "PATCH /api/openings/:openingId": {
    door: "member",
    params: anOpening,
    revision: async () => 1,
    body: (plant) => ({ title: plant.unique(), state: "on_hold" }),
    status: whoKeepsOpening(200, ["coordinator"]),
  },
  "POST /api/openings/:openingId/archive": {
    door: "member",
    params: anOpening,
    status: whoKeepsOpening(200, ["coordinator"]),
  },
  "POST /api/openings/:openingId/restore": {
    door: "member",
    params: anOpening,
    status: whoKeepsOpening(200, ["coordinator"]),
  },
  "GET /api/openings/:openingId/pipeline": {
    door: "member",
    params: anOpening,
    query: true,
    status: whoSeesOpening(200),
  },
};
