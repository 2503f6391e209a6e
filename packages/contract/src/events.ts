import type { Id } from "./ids.ts";

/** Something changed; ids only. The reader fetches what it may see. */
export type ChangeEvent = {
  noun:
    | "members"
    | "invitations"
    | "organisations"
    | "reports"
    | "rubrics"
    | "openings"
    | "candidates"
    | "interviews"
    | "scorecards"
    | "debriefs"
    | "calibration";
  id: Id;
};

export type EventRoutes = {
  /** A stream of server-sent events: `event: change`, `data: ChangeEvent`; `event: ping` every 25 s. */
  "GET /api/events": { answer: object };
};
