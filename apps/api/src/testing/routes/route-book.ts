import { CALIBRATION_ROUTES } from "./calibration-routes.ts";
import { CANDIDATE_ROUTES } from "./candidate-routes.ts";
import { DEBRIEF_ROUTES } from "./debrief-routes.ts";
import { FRONT_DOOR_ROUTES } from "./front-door-routes.ts";
import { INTERVIEW_ROUTES } from "./interview-routes.ts";
import type { RouteBook } from "./listed.ts";
import { MEMBER_ROUTES } from "./member-routes.ts";
import { OPENING_ROUTES } from "./opening-routes.ts";
import { RUBRIC_ROUTES } from "./rubric-routes.ts";
import { SCORECARD_ROUTES } from "./scorecard-routes.ts";

/**
 * Every route of the running app, by hand: whoever mounts a route says here who may call it, and with what.
 * `guard.test.ts` fails on a route that is missing here; `access-matrix.test.ts` and the fuzzer call each one.
 */
export const ROUTE_BOOK: RouteBook = {
  ...FRONT_DOOR_ROUTES,
  ...MEMBER_ROUTES,
  ...RUBRIC_ROUTES,
  ...OPENING_ROUTES,
  ...CANDIDATE_ROUTES,
  ...INTERVIEW_ROUTES,
  ...SCORECARD_ROUTES,
  ...DEBRIEF_ROUTES,
  ...CALIBRATION_ROUTES,
};

/** What stands before every route. */
export const MIDDLEWARE: Record<string, number> = { "ALL /*": 2, "ALL /api/*": 2 };

/** Answers whatever is no route of the api. */
export const WEB_SHELL: Record<string, number> = { "GET /*": 1, "HEAD /*": 1 };
