import { plantApplication, plantInterview } from "./hiring-plants.ts";
import type { Listed, RouteBook } from "./listed.ts";
import { whoKeepsOpening, whoSeesOpening } from "./who-may.ts";

const anApplication: Listed["params"] = async (plant, caller) => ({
  applicationId: await plantApplication(plant, caller),
});

/** One at which the caller still owes a card. */
const anOwingApplication: Listed["params"] = async (plant, caller) => {
  const applicationId = await plantApplication(plant, caller);
  await plantInterview(plant, caller, { applicationId, seat: "caller" });
  return { applicationId };
};

export const DEBRIEF_ROUTES: RouteBook = {
  "GET /api/applications/:applicationId/round-up": {
    door: "member",
    params: anApplication,
    status: { ...whoSeesOpening(200), coordinator: 403 },
  },
  "POST /api/applications/:applicationId/open-early": {
    door: "member",
    params: anOwingApplication,
    body: (plant) => ({ reason: plant.unique() }),
    status: whoKeepsOpening(200, ["coordinator"]),
  },
  "POST /api/applications/:applicationId/decisions": {
    door: "member",
    params: anApplication,
    body: (plant) => ({
      outcome: "hold",
      rationale: plant.unique(),
      dissent: [],
      safetyAnswer: null,
      levelBefore: null,
      levelAfter: null,
    }),
    status: whoKeepsOpening(200, ["coordinator"]),
  },
};
