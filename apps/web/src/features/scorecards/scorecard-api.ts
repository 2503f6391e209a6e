import { queryOptions } from "@tanstack/react-query";
import type { ScorecardView } from "@evenhand/contract/scorecards";
import type { ScorecardDraft } from "@evenhand/rubric";
import { ApiError, hasCode } from "../../lib/api-error.ts";
import { call } from "../../lib/client.ts";
import { askOrRecall, withKept } from "../../lib/recall.ts";
import type { SaveOutcome } from "../../lib/save-loop.ts";

export function scorecardQuery(scorecardId: string) {
  return queryOptions({
    queryKey: ["scorecards", scorecardId],
    queryFn: async ({ signal }) => {
      const ask = () =>
        call("GET /api/scorecards/:scorecardId", { params: { scorecardId }, signal });
      // One's own card can be gone on with without a network; colleagues' do not stay on the device.
      return (await askOrRecall(kept(scorecardId), ask, (card) => card.draft !== null)).answer;
    },
    // The card on the screen is the truth while it is edited; it is not replaced behind the person's back.
    staleTime: Infinity,
  });
}

const kept = (scorecardId: string) => `scorecards/${scorecardId}`;

/** Once handed in, a card stays on no device. */
export function dropKeptCard(scorecardId: string): void {
  void withKept(kept(scorecardId), ({ dropAnswer }, key) => dropAnswer(key));
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
    void withKept(kept(scorecardId), ({ reviseAnswer }, key) =>
      reviseAnswer<ScorecardView>(key, (card) => ({
        ...card,
        draft,
        revision: saved.revision,
        draftSavedAt: saved.savedAt,
      })),
    );
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
