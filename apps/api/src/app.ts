import { Hono } from "hono";
import { calibrationRoutes } from "./features/calibration/routes.ts";
import { candidateRoutes } from "./features/candidates/routes.ts";
import { interviewRoutes } from "./features/interviews/routes.ts";
import { interviewsOf } from "./features/interviews/view-interview.ts";
import { firstRunRoutes } from "./features/members/first-run-routes.ts";
import { invitationRoutes } from "./features/members/invitation-routes.ts";
import { passwordLinkRoutes } from "./features/members/password-link-routes.ts";
import { profileRoutes } from "./features/members/profile-routes.ts";
import { secondFactorRoutes } from "./features/members/second-factor-routes.ts";
import { memberRoutes } from "./features/members/routes.ts";
import { signInLinkRoutes } from "./features/members/sign-in-link-routes.ts";
import { signInRoutes } from "./features/members/sign-in-routes.ts";
import { reportRoutes } from "./features/rubrics/report-routes.ts";
import { rubricRoutes } from "./features/rubrics/routes.ts";
import { openingRoutes } from "./features/openings/routes.ts";
import { debriefRoutes } from "./features/debriefs/routes.ts";
import { scorecardRoutes } from "./features/scorecards/routes.ts";
import type { ClientAddress } from "./http/client-address.ts";
import type { Corridor } from "./http/corridor.ts";
import { answerRefusal, onError } from "./http/errors.ts";
import { mountEventStream } from "./http/event-stream.ts";
import { mountHealth } from "./http/health.ts";
import { mountRoutes } from "./http/mount-routes.ts";
import { shedLoad } from "./http/overload.ts";
import { NOT_FOUND } from "./http/refusals.ts";
import { requestLog } from "./http/request-log.ts";
import { sameOriginWrites } from "./http/same-origin.ts";
import { securityHeaders } from "./http/security-headers.ts";
import type { Route } from "./http/route.ts";
import type { Services } from "./http/services.ts";
import { mountWebShell } from "./http/web-shell.ts";

export type AppOptions = {
  clientAddress: ClientAddress;
  maxInFlight: number;
  poolSize: number;
  /** The folder of the built web shell; null serves the API alone. */
  webDirectory: string | null;
};

/** Every route that is mounted, in process order. */
export const ROUTES: Route[] = [
  ...firstRunRoutes,
  ...signInRoutes,
  ...signInLinkRoutes,
  ...passwordLinkRoutes,
  ...profileRoutes,
  ...secondFactorRoutes,
  ...memberRoutes,
  ...invitationRoutes,
  ...reportRoutes,
  ...rubricRoutes,
  ...openingRoutes,
  ...candidateRoutes(interviewsOf),
  ...interviewRoutes,
  ...scorecardRoutes,
  ...debriefRoutes,
  ...calibrationRoutes,
];

/** The whole server as one function from requests to answers: middleware, then the rooms in process order. */
export function createApp(services: Services, options: AppOptions): Hono<Corridor> {
  const app = new Hono<Corridor>();
  app.onError(onError);
  app.notFound((c) => answerRefusal(c, NOT_FOUND));

  app.use(requestLog(services.log, options.clientAddress));
  app.use(securityHeaders({ https: services.url.startsWith("https:") }));
  mountHealth(app, services);
  app.use(
    "/api/*",
    shedLoad({
      maxInFlight: options.maxInFlight,
      pool: services.database.pool,
      poolSize: options.poolSize,
    }),
  );
  app.use("/api/*", sameOriginWrites({ url: services.url }));

  mountRoutes(app, services, ROUTES);
  mountEventStream(app, services);
  if (options.webDirectory !== null) mountWebShell(app, options.webDirectory);
  return app;
}
