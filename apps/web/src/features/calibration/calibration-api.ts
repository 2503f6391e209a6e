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

/** In the address and in the choice, where all openings together have no id. */
const TOGETHER = "all";

const over = (openingId: OpeningId) => (openingId === null ? {} : { openingId });

export const calibrationKey = ["calibration"] as const;

export const scopesQuery = queryOptions({
  queryKey: [...calibrationKey, "scopes"],
  queryFn: ({ signal }) => call("GET /api/calibration/scopes", { signal }),
});

export const startingPointsQuery = (openingId: OpeningId) =>
  queryOptions({
    queryKey: [...calibrationKey, "starting-points", openingId],
    // Not given up where the part that shows it changes its place on the page.
    queryFn: () => call("GET /api/calibration/starting-points", { query: over(openingId) }),
  });

/** Asked again while a run is on its way, in case the live changes do not reach this browser. */
export const runsQuery = (openingId: OpeningId) =>
  queryOptions({
    queryKey: [...calibrationKey, "runs", openingId],
    queryFn: ({ signal }) => call("GET /api/calibration/runs", { query: over(openingId), signal }),
    refetchInterval: ({ state }) =>
      state.data?.runs[0]?.state === "waiting" ? POLL_MILLISECONDS : false,
  });

export const runQuery = (runId: string) =>
  queryOptions({
    queryKey: [...calibrationKey, "run", runId],
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

export function nameOfScope(openingId: OpeningId): string {
  return openingId ?? TOGETHER;
}

function scopeCalled(over: string): OpeningId {
  return over === TOGETHER ? null : over;
}

/** The latest result over a scope, and what needs none, as the page will ask for them. */
export async function readLatestRun(
  queryClient: QueryClient,
  over: string | undefined,
): Promise<void> {
  const scopes = queryClient.fetchQuery(scopesQuery);
  const openingId = over === undefined ? (await scopes).scopes[0]?.openingId : scopeCalled(over);
  if (openingId === undefined) return;
  void queryClient.prefetchQuery(startingPointsQuery(openingId));
  const [{ runs }] = await Promise.all([queryClient.fetchQuery(runsQuery(openingId)), scopes]);
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
      return queryClient.invalidateQueries({ queryKey: [...calibrationKey, "runs"] });
    },
  });
}

export const ratingsBehindQuery = (runId: string, query: RatingsBehindQuery) =>
  queryOptions({
    queryKey: [...calibrationKey, "run", runId, "ratings", query],
    queryFn: ({ signal }) =>
      call("GET /api/calibration/runs/:runId/ratings", { params: { runId }, query, signal }),
  });
