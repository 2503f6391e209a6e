import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import type {
  ChangeOpening,
  ListOpenings,
  ListPipeline,
  OpeningView,
  StartOpening,
} from "@evenhand/contract/openings";
import { useAttempt } from "../../lib/attempt.ts";
import { call } from "../../lib/client.ts";

const PAGE = 25;

export type OpeningFilter = Pick<ListOpenings, "search" | "state" | "archived">;
export type PipelineFilter = Pick<ListPipeline, "search" | "only">;

export const openingList = (filter: OpeningFilter) =>
  infiniteQueryOptions({
    queryKey: ["openings", "list", filter],
    queryFn: ({ pageParam, signal }) =>
      call("GET /api/openings", {
        query: { ...filter, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });

export const openingQuery = (openingId: string) =>
  queryOptions({
    queryKey: ["openings", openingId],
    queryFn: ({ signal }) =>
      call("GET /api/openings/:openingId", { params: { openingId }, signal }),
  });

export const pipelineQuery = (openingId: string, filter: PipelineFilter) =>
  infiniteQueryOptions({
    queryKey: ["openings", openingId, "pipeline", filter],
    queryFn: ({ pageParam, signal }) =>
      call("GET /api/openings/:openingId/pipeline", {
        params: { openingId },
        query: { ...filter, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });

/** Published versions that an opening may be pinned to. */
export const versionsQuery = queryOptions({
  queryKey: ["rubrics", "usable-versions"],
  queryFn: ({ signal }) => call("GET /api/rubric-versions", { signal }),
});

export function useStartOpening() {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (body: StartOpening) =>
      call("POST /api/openings", { body, idempotencyKey: attempt.keyFor(body) }),
    onSettled: (_opening, error) => attempt.settled(error),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["openings"] }),
  });
}

export function useChangeOpening(opening: OpeningView) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangeOpening) =>
      call("PATCH /api/openings/:openingId", {
        params: { openingId: opening.id },
        body,
        ifMatch: opening.revision,
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["openings"] }),
  });
}

export function useArchiveOpening(opening: OpeningView) {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  const step = opening.archivedAt === null ? "archive" : "restore";
  return useMutation({
    mutationFn: () =>
      call(`POST /api/openings/:openingId/${step}`, {
        params: { openingId: opening.id },
        idempotencyKey: attempt.keyFor(step),
      }),
    onSettled: (_opening, error) => {
      attempt.settled(error);
      return queryClient.invalidateQueries({ queryKey: ["openings"] });
    },
  });
}
