import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { AmendScorecard, ScorecardView } from "@evenhand/contract/scorecards";
import type { ScorecardDraft } from "@evenhand/rubric";
import { ApiError, hasCode } from "../../lib/api-error.ts";
import { useAttempt } from "../../lib/attempt.ts";
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

/** Freezes the ratings, or hands the card in. Both answer with the card as it stands then. */
export function useFinishCard(scorecardId: string, step: "seal" | "submit") {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (revision: number) =>
      call(`POST /api/scorecards/:scorecardId/${step}`, {
        params: { scorecardId },
        ifMatch: revision,
        idempotencyKey: attempt.keyFor({ step, revision }),
      }),
    onSettled: (_card, error) => attempt.settled(error),
    onSuccess: (card) => settle(queryClient, card),
  });
}

export function useAmendCard(scorecardId: string) {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (body: AmendScorecard) =>
      call("POST /api/scorecards/:scorecardId/amend", {
        params: { scorecardId },
        body,
        idempotencyKey: attempt.keyFor(body),
      }),
    onSettled: (_card, error) => attempt.settled(error),
    onSuccess: (card) => settle(queryClient, card),
  });
}

export function savePrivateNote(scorecardId: string, body: string, revision: number) {
  return call("PUT /api/scorecards/:scorecardId/private-note", {
    params: { scorecardId },
    body: { body, revision },
  });
}

function settle(queryClient: ReturnType<typeof useQueryClient>, card: ScorecardView) {
  queryClient.setQueryData(scorecardQuery(card.id).queryKey, card);
  return Promise.all(
    ["interviews", "openings", "candidates", "debriefs"].map((noun) =>
      queryClient.invalidateQueries({ queryKey: [noun] }),
    ),
  );
}
