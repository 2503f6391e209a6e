import {
  AskForCalibration,
  CalibrationScopeQuery,
  RatingsBehindQuery,
} from "@evenhand/contract/calibration";
import { refuse, Refusal } from "../../http/refusals.ts";
import { memberRoute } from "../../http/route.ts";
import { askForRun } from "./ask-for-run.ts";
import { listScopes } from "./list-scopes.ts";
import { canSeeCalibration } from "./policy.ts";
import { presentRun } from "./present.ts";
import { listRuns } from "./queries.ts";
import { reachToRead } from "./reach-scope.ts";
import { viewRatings } from "./view-ratings.ts";
import { viewRun } from "./view-run.ts";
import { viewStartingPoints } from "./view-starting-points.ts";

export const calibrationRoutes = [
  memberRoute("GET /api/calibration/scopes", {
    async act({ db, actor }) {
      if (!canSeeCalibration(actor))
        return refuse(
          "not_allowed",
          "The calibration is for hiring managers, admins, owners and auditors.",
        );
      return { scopes: await listScopes(db, actor) };
    },
  }),
  memberRoute("GET /api/calibration/starting-points", {
    query: CalibrationScopeQuery,
    async act({ db, actor, query }) {
      const openingId = query.openingId ?? null;
      const scope = await reachToRead(db, actor, openingId);
      return scope instanceof Refusal ? scope : viewStartingPoints(db, actor, openingId);
    },
  }),
  memberRoute("GET /api/calibration/runs", {
    query: CalibrationScopeQuery,
    async act({ db, actor, query }) {
      const scope = await reachToRead(db, actor, query.openingId ?? null);
      if (scope instanceof Refusal) return scope;
      return { runs: (await listRuns(db, actor.orgId, scope.id)).map(presentRun) };
    },
  }),
  memberRoute("POST /api/calibration/runs", {
    body: AskForCalibration,
    creates: true,
    act: askForRun,
  }),
  memberRoute("GET /api/calibration/runs/:runId", {
    act: ({ db, actor, params }) => viewRun(db, actor, params.runId),
  }),
  memberRoute("GET /api/calibration/runs/:runId/ratings", {
    query: RatingsBehindQuery,
    act: viewRatings,
  }),
];
