import { queryOptions } from "@tanstack/react-query";
import type { ScorecardDraft } from "@evenhand/rubric";
import { ApiError, hasCode } from "../../lib/api-error.ts";
import { call } from "../../lib/client.ts";
import type { SaveOutcome } from "../../lib/save-loop.ts";

export function scorecardQuery(scorecardId: string) {
  return queryOptions({
    queryKey: ["scorecards", scorecardId],
    queryFn: ({ signal }) =>
      call("GET /api/scorecards/:scorecardId", { params: { scorecardId }, signal }),
    // The card on the screen is the truth while it is edited; it is not replaced behind the person's back.
    staleTime: Infinity,
  });
}

/** Sends a draft and tells what came of it; never throws. */
export async function sendDraft(
  scorecardId: string,
  draft: ScorecardDraft,
  revision: number,
): Promise<SaveOutcome<ScorecardDraft>> {
  try {
    const saved = await call("PUT /api/scorecards/:scorecardId/draft", {
      params: { scorecardId },
      body: { draft },
      ifMatch: revision,
    });
    return { kind: "saved", revision: saved.revision, at: saved.savedAt };
  } catch (error) {
    if (hasCode(error, "offline", "overloaded", "unavailable", "rate_limited"))
      return { kind: "unreachable" };
    if (error instanceof ApiError && error.code === "stale_revision") {
      const current = error.current as { revision: number; draft: ScorecardDraft };
      return { kind: "stale", revision: current.revision, theirs: current.draft };
    }
    return { kind: "refused", error };
  }
}

export function savePrivateNote(scorecardId: string, body: string, revision: number) {
  return call("PUT /api/scorecards/:scorecardId/private-note", {
    params: { scorecardId },
    body: { body, revision },
  });
}
