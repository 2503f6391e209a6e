import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AmendScorecard, ScorecardView } from "@evenhand/contract/scorecards";
import { useAttempt } from "../../lib/attempt.ts";
import { call } from "../../lib/client.ts";
import { dropKeptCard, scorecardQuery } from "./scorecard-api.ts";

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

function settle(queryClient: ReturnType<typeof useQueryClient>, card: ScorecardView) {
  queryClient.setQueryData(scorecardQuery(card.id).queryKey, card);
  if (card.draft === null) dropKeptCard(card.id);
  return Promise.all(
    ["interviews", "openings", "candidates", "debriefs"].map((noun) =>
      queryClient.invalidateQueries({ queryKey: [noun] }),
    ),
  );
}
