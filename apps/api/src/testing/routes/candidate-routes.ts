import { newId } from "../../db/ids.ts";
import { plantApplication, plantInterview, plantOpening, plantPerson } from "./hiring-plants.ts";
import type { Listed, RouteBook } from "./listed.ts";
import { everybodyBut, whoKeepsOpening, whoSeesOpening } from "./who-may.ts";

const LONG_LIST = 1024 * 1024;
const first = async () => 1;

const anOpening: Listed["params"] = async (plant, caller) => ({
  openingId: await plantOpening(plant, caller),
});
const aCandidate: Listed["params"] = async (plant, caller) => {
  const candidateId = await plantPerson(plant);
  await plantApplication(plant, caller, { personId: candidateId });
  return { candidateId };
};
const anApplication: Listed["params"] = async (plant, caller) => ({
  applicationId: await plantApplication(plant, caller),
});
const anEndedApplication: Listed["params"] = async (plant, caller) => ({
  applicationId: await plantApplication(plant, caller, { state: "withdrawn" }),
});
const aStageThatOwes: Listed["params"] = async (plant, caller) => {
  const applicationId = await plantApplication(plant, caller);
  await plantInterview(plant, caller, { applicationId, state: "held" });
  return { applicationId };
};
const aClosedStage: Listed["params"] = async (plant, caller) => {
  const applicationId = await plantApplication(plant, caller);
  await plantInterview(plant, caller, { applicationId, state: "held" });
  await plant.insert("stage_closures", {
    id: newId(),
    application_id: applicationId,
    stage_id: "case",
    round: 1,
    reason: plant.unique(),
    closed_by: plant.owner.membershipId,
    closed_at: new Date(),
  });
  return { applicationId };
};
const aRequirement: Listed["params"] = async (plant, caller) => {
  const [applicationId, requirementId] = [await plantApplication(plant, caller), newId()];
  await plant.insert("application_requirements", {
    id: requirementId,
    application_id: applicationId,
    label: plant.unique(),
  });
  return { applicationId, requirementId };
};
const anArrangement: Listed["params"] = async (plant, caller) => {
  const [applicationId, arrangementId] = [await plantApplication(plant, caller), newId()];
  await plant.insert("interview_arrangements", {
    id: arrangementId,
    application_id: applicationId,
    kind: "access",
    what_to_do: plant.unique(),
    added_by: plant.owner.membershipId,
    added_at: new Date(),
  });
  return { applicationId, arrangementId };
};

export const CANDIDATE_ROUTES: RouteBook = {
  "GET /api/candidates": {
    door: "member",
    query: true,
    status: everybodyBut(["interviewer"], 200),
  },
  "POST /api/openings/:openingId/candidates/read": {
    door: "member",
    params: anOpening,
    body: (plant) => ({ text: `${plant.unique()}, ${plant.unique()}@example.org` }),
    bodyLimit: LONG_LIST,
    status: whoKeepsOpening(200),
  },
  "POST /api/openings/:openingId/candidates": {
    door: "member",
    params: anOpening,
    body: (plant) => ({
      candidates: [
        {
          name: plant.unique(),
          email: `${plant.unique()}@example.org`,
          phone: null,
          cvUrl: null,
          recordUrl: null,
          source: null,
          isInternal: false,
          linkedMemberId: null,
          existingCandidateId: null,
        },
      ],
    }),
    bodyLimit: LONG_LIST,
    status: whoKeepsOpening(201),
  },
  "PATCH /api/candidates/:candidateId": {
    door: "member",
    params: aCandidate,
    revision: first,
    body: (plant) => ({ name: plant.unique() }),
    status: whoKeepsOpening(200),
  },
  "POST /api/candidates/:candidateId/merge": {
    door: "member",
    params: aCandidate,
    body: async (plant, caller) => {
      const duplicateId = await plantPerson(plant);
      await plantApplication(plant, caller, { personId: duplicateId });
      return { duplicateId };
    },
    // An auditor sees both, and looks after neither.
    status: whoKeepsOpening(200),
  },
  "GET /api/applications/:applicationId": {
    door: "member",
    params: anApplication,
    status: whoSeesOpening(200),
  },
  "POST /api/applications/:applicationId/end": {
    door: "member",
    params: anApplication,
    body: (plant) => ({ state: "declined", reason: plant.unique() }),
    status: whoKeepsOpening(200),
  },
  "POST /api/applications/:applicationId/reactivate": {
    door: "member",
    params: anEndedApplication,
    status: whoKeepsOpening(200),
  },
  "POST /api/applications/:applicationId/archive": {
    door: "member",
    params: anApplication,
    status: whoKeepsOpening(200),
  },
  "POST /api/applications/:applicationId/restore": {
    door: "member",
    params: async (plant, caller) => ({
      applicationId: await plantApplication(plant, caller, { archived: true }),
    }),
    status: whoKeepsOpening(200),
  },
  "POST /api/applications/:applicationId/move": {
    door: "member",
    params: anApplication,
    body: async (plant, caller) => ({
      openingId: await plantOpening(plant, caller),
      stages: [],
      reason: plant.unique(),
    }),
    status: whoKeepsOpening(200),
  },
  "POST /api/applications/:applicationId/arrangements": {
    door: "member",
    params: anApplication,
    body: (plant) => ({ kind: "extra_time", whatToDo: plant.unique() }),
    status: whoKeepsOpening(200),
  },
  "DELETE /api/applications/:applicationId/arrangements/:arrangementId": {
    door: "member",
    params: anArrangement,
    status: whoKeepsOpening(204),
  },
  "PATCH /api/applications/:applicationId/requirements/:requirementId": {
    door: "member",
    params: aRequirement,
    revision: first,
    body: (plant) => ({ state: "met", note: plant.unique() }),
    status: whoKeepsOpening(200),
  },
  "POST /api/applications/:applicationId/close-stage": {
    door: "member",
    params: aStageThatOwes,
    body: (plant) => ({ stageId: "case", reason: plant.unique() }),
    status: whoKeepsOpening(200, ["coordinator"]),
  },
  "POST /api/applications/:applicationId/reopen-stage": {
    door: "member",
    params: aClosedStage,
    body: (plant) => ({ stageId: "case", reason: plant.unique() }),
    status: whoKeepsOpening(200, ["coordinator"]),
  },
};
