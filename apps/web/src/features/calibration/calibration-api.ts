import type {
  CalibrationRun,
  CalibrationScope,
  RatingsBehindQuery,
} from "@evenhand/contract/calibration";
import { queryOptions, useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
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
    // Not given up where the part that shows it changes its place on the page.
    queryFn: () => call("GET /api/calibration/starting-points", { query: over(openingId) }),
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

/** The scope that an address names, or else the first. */
export function scopeNamed(
  scopes: readonly CalibrationScope[],
  over: string | undefined,
): CalibrationScope | undefined {
  return scopes.find(({ openingId }) => nameOfScope(openingId) === over) ?? scopes[0];
}

/** In the address and in the choice, where all openings together have no id. */
export function nameOfScope(openingId: OpeningId): string {
  return openingId ?? "all";
}

/** The latest result over a scope, and what needs none, as the page will ask for them. */
export async function readLatestRun(
  queryClient: QueryClient,
  over: string | undefined,
): Promise<void> {
  const { scopes } = await queryClient.fetchQuery(scopesQuery);
  const scope = scopeNamed(scopes, over);
  if (scope === undefined) return;
  void queryClient.prefetchQuery(startingPointsQuery(scope.openingId));
  const { runs } = await queryClient.fetchQuery(runsQuery(scope.openingId));
  const finished = latestResult(runs);
  if (finished !== undefined) await queryClient.prefetchQuery(runQuery(finished.id));
}

export function latestResult(runs: readonly CalibrationRun[]): CalibrationRun | undefined {
  return runs.find(({ state }) => state === "finished");
}

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
