import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Decide, RoundUp } from "@evenhand/contract/debriefs";
import { useAttempt } from "../../lib/attempt.ts";
import { call } from "../../lib/client.ts";

export function roundUpQuery(applicationId: string) {
  return queryOptions({
    queryKey: ["debriefs", applicationId],
    queryFn: ({ signal }) =>
      call("GET /api/applications/:applicationId/round-up", { params: { applicationId }, signal }),
  });
}

/** `recorded` runs before the page learns of the decision and draws its form anew. */
export function useDecide(applicationId: string, recorded: () => Promise<void>) {
  const attempt = useAttempt();
  const settle = useSettle();
  return useMutation({
    mutationFn: (body: Decide) =>
      call("POST /api/applications/:applicationId/decisions", {
        params: { applicationId },
        body,
        idempotencyKey: attempt.keyFor(body),
      }),
    onSettled: (_roundUp, error) => attempt.settled(error),
    onSuccess: async (roundUp) => {
      await recorded();
      return settle(roundUp);
    },
  });
}

export function useOpenEarly(applicationId: string) {
  const attempt = useAttempt();
  const settle = useSettle();
  return useMutation({
    mutationFn: (reason: string) =>
      call("POST /api/applications/:applicationId/open-early", {
        params: { applicationId },
        body: { reason },
        idempotencyKey: attempt.keyFor(reason),
      }),
    onSettled: (_roundUp, error) => attempt.settled(error),
    onSuccess: settle,
  });
}

function useSettle() {
  const queryClient = useQueryClient();
  return (roundUp: RoundUp) => {
    queryClient.setQueryData(roundUpQuery(roundUp.applicationId).queryKey, roundUp);
    return Promise.all(
      ["openings", "candidates"].map((noun) => queryClient.invalidateQueries({ queryKey: [noun] })),
    );
  };
}
