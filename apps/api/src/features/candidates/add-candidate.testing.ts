import type { NewCandidate } from "@evenhand/contract/candidates";
import type { Person } from "../../testing/world.ts";

export const candidate = (given: Partial<NewCandidate> = {}): NewCandidate => ({
  name: "Noor Khan",
  email: null,
  phone: null,
  cvUrl: null,
  recordUrl: null,
  source: null,
  isInternal: false,
  linkedMemberId: null,
  existingCandidateId: null,
  ...given,
});

export async function addCandidate(
  by: Person,
  openingId: string,
  given: Partial<NewCandidate> = {},
) {
  const { added } = await by.call("POST /api/openings/:openingId/candidates", {
    params: { openingId },
    body: { candidates: [candidate(given)] },
  });
  const [first] = added;
  if (first === undefined) throw new Error("one candidate was added");
  return first;
}

export const viewApplication = (by: Person, applicationId: string) =>
  by.call("GET /api/applications/:applicationId", { params: { applicationId } });
