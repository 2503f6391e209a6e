import type { HttpBindings } from "@hono/node-server";
import type { Logger } from "pino";

/** What the corridor knows of a request before any room is entered. */
export type Corridor = {
  Bindings: HttpBindings;
  Variables: {
    requestId: string;
    address: string;
    log: Logger;
    /** The route's own pattern, for the log: paths carry ids, queries may carry what people typed. */
    routeName: string | null;
    orgId: string | null;
    userId: string | null;
  };
};
