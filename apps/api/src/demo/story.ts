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
