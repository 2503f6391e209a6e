import { submitSealedCards } from "../features/scorecards/submit-sealed-cards.ts";
import type { Services } from "../http/services.ts";
import type { Calendar } from "./calendar.ts";
import type { DemoClock } from "./demo-clock.ts";

/** Something that happens at a moment. The story is told in the order of time, whoever it is about. */
export type Happening = { at: Date; run: () => Promise<void> };

export async function tell(happenings: Happening[], clock: DemoClock, until: Date): Promise<void> {
  const inOrder = happenings
    .map((happening, index) => ({ ...happening, index }))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.index - b.index);
  for (const { at, run } of inOrder) {
    if (at > until) continue;
    clock.services.stopping.throwIfAborted();
    clock.set(at);
    await run();
  }
}

/** What the server does by itself: cards whose 24 hours are over are submitted as they stand. In the demo, at night. */
export function nightlySubmissions(
  services: Services,
  calendar: Calendar,
  nights: number,
): Happening[] {
  return Array.from({ length: nights }, (_none, night) => ({
    at: calendar.at(night - nights, 23),
    run: async () => void (await submitSealedCards(services.database.pool, services.now())),
  }));
}
