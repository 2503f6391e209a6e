import { Decide, OpenEarly } from "@evenhand/contract/debriefs";
import { Refusal } from "../../http/refusals.ts";
import { memberRoute } from "../../http/route.ts";
import { decide } from "./decide.ts";
import { openEarly } from "./open-early.ts";
import { reachToRead } from "./reach-round-up.ts";
import { showRoundUp } from "./show-round-up.ts";

export const debriefRoutes = [
  memberRoute("GET /api/applications/:applicationId/round-up", {
    async act(call) {
      const application = await reachToRead(call);
      if (application instanceof Refusal) return application;
      return showRoundUp(call, application);
    },
  }),
  memberRoute("POST /api/applications/:applicationId/open-early", {
    body: OpenEarly,
    act: openEarly,
  }),
  memberRoute("POST /api/applications/:applicationId/decisions", { body: Decide, act: decide }),
];
