import type { Services } from "../http/services.ts";

/** A clock that the demo's story sets, so that its audit log and versions carry the times of the story. */
export type DemoClock = { services: Services; set(moment: Date): void };

/** The same services at another time, and without mail. Never runs backwards. */
export function clockFor(services: Services, start: Date): DemoClock {
  let moment = start;
  return {
    services: { ...services, hasMail: false, now: () => moment },
    set(next) {
      if (next > moment) moment = next;
    },
  };
}
