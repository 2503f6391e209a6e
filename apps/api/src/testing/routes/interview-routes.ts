import { plantApplication, plantInterview } from "./hiring-plants.ts";
import type { Listed, RouteBook } from "./listed.ts";
import { everybodyBut, whoKeepsOpening, whoSeesOpening } from "./who-may.ts";

const anApplication: Listed["params"] = async (plant, caller) => ({
  applicationId: await plantApplication(plant, caller),
});
const anInterview: Listed["params"] = async (plant, caller) => {
  const { interviewId } = await plantInterview(plant, caller);
  return { interviewId };
};
const aColleaguesSeat: Listed["params"] = (plant, caller) => plantInterview(plant, caller);
const onesOwnInterview: Listed["params"] = async (plant, caller) => {
  const { interviewId } = await plantInterview(plant, caller, { seat: "caller" });
  return { interviewId };
};

export const INTERVIEW_ROUTES: RouteBook = {
  "POST /api/applications/:applicationId/interviews": {
    door: "member",
    params: anApplication,
    body: (plant) => ({
      stageId: "case",
      startsAt: null,
      timeZone: "Europe/Berlin",
      minutes: 45,
      place: plant.unique(),
      videoUrl: null,
      reveal: "own_submitted",
      panel: [{ memberId: plant.owner.membershipId, focusId: null, part: "interviewer" }],
    }),
    status: whoKeepsOpening(201),
  },
  "GET /api/interviews/:interviewId": {
    door: "member",
    params: anInterview,
    status: whoSeesOpening(200),
  },
  "PATCH /api/interviews/:interviewId": {
    door: "member",
    params: anInterview,
    revision: async () => 1,
    body: (plant) => ({ place: plant.unique() }),
    status: whoKeepsOpening(200),
  },
  "POST /api/interviews/:interviewId/state": {
    door: "member",
    params: anInterview,
    body: (plant) => ({ state: "cancelled", reason: plant.unique() }),
    status: whoKeepsOpening(200),
  },
  "POST /api/interviews/:interviewId/panelists": {
    door: "member",
    params: anInterview,
    body: async (plant) => ({
      memberId: await plant.member(),
      focusId: null,
      part: "interviewer",
    }),
    status: whoKeepsOpening(200),
  },
  "POST /api/interviews/:interviewId/panelists/:panelistId": {
    door: "member",
    params: aColleaguesSeat,
    body: (plant) => ({ change: "excuse", reason: plant.unique() }),
    status: whoKeepsOpening(200),
  },
  "POST /api/interviews/:interviewId/knows": {
    door: "member",
    params: onesOwnInterview,
    body: () => ({ knows: "no" }),
    status: 200,
  },
  "GET /api/my-interviews": { door: "member", status: 200 },
  "POST /api/my-interviews": {
    door: "member",
    body: async (plant, caller) => ({
      applicationId: await plantApplication(plant, caller),
      stageId: "case",
    }),
    status: { ...everybodyBut(["auditor"], 201), interviewer: 404 },
  },
};
