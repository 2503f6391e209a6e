import { plantOpening } from "./hiring-plants.ts";
import { plantRun } from "./calibration-plants.ts";
import type { Listed, RouteBook } from "./listed.ts";
import { everybodyBut, whoKeepsOpening, whoSeesOpening } from "./who-may.ts";

const aRun: Listed["params"] = async (plant, caller) => ({ runId: await plantRun(plant, caller) });

export const CALIBRATION_ROUTES: RouteBook = {
  "GET /api/calibration/scopes": {
    door: "member",
    status: everybodyBut(["interviewer", "coordinator"], 200),
  },
  "GET /api/calibration/starting-points": {
    door: "member",
    query: true,
    status: everybodyBut(["interviewer", "coordinator", "hiring_manager"], 200),
  },
  "GET /api/calibration/runs": {
    door: "member",
    query: true,
    status: everybodyBut(["interviewer", "coordinator", "hiring_manager"], 200),
  },
  "POST /api/calibration/runs": {
    door: "member",
    body: async (plant, caller) => ({ openingId: await plantOpening(plant, caller) }),
    status: whoKeepsOpening(201, ["coordinator"]),
  },
  "GET /api/calibration/runs/:runId": {
    door: "member",
    params: aRun,
    status: { ...whoSeesOpening(200), coordinator: 403 },
  },
  "GET /api/calibration/runs/:runId/ratings": {
    door: "member",
    params: aRun,
    query: true,
    status: { ...whoSeesOpening(200), coordinator: 403 },
  },
};
