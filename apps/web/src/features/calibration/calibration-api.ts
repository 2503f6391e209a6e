import type { RatingsBehindQuery } from "@evenhand/contract/calibration";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useAttempt } from "../../lib/attempt.ts";
import { call } from "../../lib/client.ts";

const POLL_MILLISECONDS = 1_500;

/** Null: all openings together. */
type OpeningId = string | null;

const over = (openingId: OpeningId) => (openingId === null ? {} : { openingId });

export const scopesQuery = queryOptions({
  queryKey: ["calibration", "scopes"],
  queryFn: ({ signal }) => call("GET /api/calibration/scopes", { signal }),
});

export const startingPointsQuery = (openingId: OpeningId) =>
  queryOptions({
    queryKey: ["calibration", "starting-points", openingId],
    queryFn: ({ signal }) =>
      call("GET /api/calibration/starting-points", { query: over(openingId), signal }),
  });

/** Asked again while a run is on its way, in case the live changes do not reach this browser. */
export const runsQuery = (openingId: OpeningId) =>
  queryOptions({
    queryKey: ["calibration", "runs", openingId],
    queryFn: ({ signal }) => call("GET /api/calibration/runs", { query: over(openingId), signal }),
    refetchInterval: ({ state }) =>
      state.data?.runs[0]?.state === "waiting" ? POLL_MILLISECONDS : false,
  });

export const runQuery = (runId: string) =>
  queryOptions({
    queryKey: ["calibration", "run", runId],
    queryFn: ({ signal }) =>
      call("GET /api/calibration/runs/:runId", { params: { runId }, signal }),
  });

export function useAskForRun(openingId: OpeningId) {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: () =>
      call("POST /api/calibration/runs", {
        body: { openingId },
        idempotencyKey: attempt.keyFor(openingId),
      }),
    onSettled: (_run, error) => {
      attempt.settled(error);
      return queryClient.invalidateQueries({ queryKey: ["calibration", "runs"] });
    },
  });
}

export const ratingsBehindQuery = (runId: string, query: RatingsBehindQuery) =>
  queryOptions({
    queryKey: ["calibration", "run", runId, "ratings", query],
    queryFn: ({ signal }) =>
      call("GET /api/calibration/runs/:runId/ratings", { params: { runId }, query, signal }),
  });
