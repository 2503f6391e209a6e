import { draftOf, plantCard, submittedOf } from "./card-plants.ts";
import { plantInterview } from "./hiring-plants.ts";
import type { Listed, RouteBook } from "./listed.ts";

/** Bytes that a whole card may have. */
const WHOLE_CARD = 2 * 1024 * 1024;

const onesOwnCard: Listed["params"] = async (plant, caller) => ({
  scorecardId: await plantCard(plant, caller),
});
const onesSubmittedCard: Listed["params"] = async (plant, caller) => ({
  scorecardId: await plantCard(plant, caller, "submitted"),
});

/** Whatever their role, somebody on a panel writes a card. */
export const SCORECARD_ROUTES: RouteBook = {
  "POST /api/interviews/:interviewId/scorecard": {
    door: "member",
    params: async (plant, caller) => {
      const { interviewId } = await plantInterview(plant, caller, { seat: "caller" });
      return { interviewId };
    },
    status: 200,
  },
  "GET /api/interviews/:interviewId/kit": {
    door: "member",
    params: async (plant, caller) => {
      const { interviewId } = await plantInterview(plant, caller, { seat: "caller" });
      return { interviewId };
    },
    status: 200,
  },
  "GET /api/scorecards/:scorecardId": { door: "member", params: onesSubmittedCard, status: 200 },
  "PUT /api/scorecards/:scorecardId/draft": {
    door: "member",
    params: onesOwnCard,
    revision: async () => 1,
    body: (plant) => ({ draft: draftOf(plant).draft }),
    bodyLimit: WHOLE_CARD,
    status: 200,
  },
  "PUT /api/scorecards/:scorecardId/private-note": {
    door: "member",
    params: onesOwnCard,
    body: (plant) => ({ body: plant.unique(), revision: 0 }),
    status: 200,
  },
  "POST /api/scorecards/:scorecardId/seal": {
    door: "member",
    params: onesOwnCard,
    revision: async () => 1,
    status: 200,
  },
  "POST /api/scorecards/:scorecardId/submit": {
    door: "member",
    params: onesOwnCard,
    revision: async () => 1,
    status: 200,
  },
  "POST /api/scorecards/:scorecardId/amend": {
    door: "member",
    params: onesSubmittedCard,
    body: (plant) => ({
      card: { ...submittedOf(plant), takeAway: plant.unique() },
      reason: plant.unique(),
      clerical: true,
    }),
    bodyLimit: WHOLE_CARD,
    status: 200,
  },
};
