import { AskForCalibration, CalibrationScopeQuery } from "@evenhand/contract/calibration";
import { refuse, Refusal } from "../../http/refusals.ts";
import { memberRoute } from "../../http/route.ts";
import { askForRun } from "./ask-for-run.ts";
import { interviewersCsv } from "./interviewers-csv.ts";
import { listScopes } from "./list-scopes.ts";
import { canSeeCalibration } from "./policy.ts";
import { presentRun } from "./present.ts";
import { listRuns } from "./queries.ts";
import { reachToRead } from "./reach-scope.ts";
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
  memberRoute("GET /api/calibration/runs/:runId/interviewers-csv", {
    async act({ db, actor, params }) {
      const run = await viewRun(db, actor, params.runId);
      if (run instanceof Refusal) return run;
      if (run.hidden !== null)
        return refuse("not_allowed", `${run.hidden.because} ${run.hidden.until}`);
      if (run.report === null)
        return refuse("conflict", "This run has no result yet. Ask again when it is finished.");
      const text = interviewersCsv(run.report);
      if (text === null)
        return refuse("conflict", "There are too few interviewers to show single persons.");
      return { fileName: `interviewers-${run.id}.csv`, text };
    },
  }),
];
