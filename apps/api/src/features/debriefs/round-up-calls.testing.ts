import type { Decide } from "@evenhand/contract/debriefs";
import type { Person } from "../../testing/world.ts";

export const DECISION: Decide = {
  outcome: "hire",
  rationale: "Sound on safety, and on the plan.",
  dissent: [],
  safetyAnswer: null,
  levelBefore: null,
  levelAfter: null,
};

/** What is asked about an application; of the test's own unless another is named. */
export function roundUpCalls(own: () => string) {
  const deciding = (change: Partial<Decide>) => ({
    params: { applicationId: own() },
    body: { ...DECISION, ...change },
  });
  return {
    roundUp: (person: Person, applicationId = own()) =>
      person.call("GET /api/applications/:applicationId/round-up", { params: { applicationId } }),
    roundUpRefused: (person: Person, applicationId = own()) =>
      person.refused("GET /api/applications/:applicationId/round-up", {
        params: { applicationId },
      }),
    decide: (person: Person, change: Partial<Decide> = {}) =>
      person.call("POST /api/applications/:applicationId/decisions", deciding(change)),
    decideRefused: (person: Person, change: Partial<Decide> = {}) =>
      person.refused("POST /api/applications/:applicationId/decisions", deciding(change)),
    openEarly: (person: Person) =>
      person.call("POST /api/applications/:applicationId/open-early", {
        params: { applicationId: own() },
        body: { reason: "The offer runs out tonight." },
      }),
    openEarlyRefused: (person: Person) =>
      person.refused("POST /api/applications/:applicationId/open-early", {
        params: { applicationId: own() },
        body: { reason: "Curious." },
      }),
  };
}
