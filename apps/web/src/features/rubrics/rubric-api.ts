import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import type { StartRubric } from "@evenhand/contract/rubrics";
import { useAttempt } from "../../lib/attempt.ts";
import { call } from "../../lib/client.ts";

const PAGE = 50;

export type RubricFilter = { search: string; archived: boolean };

export const rubricList = ({ search, archived }: RubricFilter) =>
  infiniteQueryOptions({
    queryKey: ["rubrics", "list", search, archived],
    queryFn: ({ pageParam, signal }) =>
      call("GET /api/rubrics", {
        query: {
          limit: PAGE,
          archived: archived ? "yes" : "no",
          ...(search === "" ? {} : { search }),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });

export const rubricQuery = (rubricId: string) =>
  queryOptions({
    queryKey: ["rubrics", "one", rubricId],
    queryFn: ({ signal }) => call("GET /api/rubrics/:rubricId", { params: { rubricId }, signal }),
  });

export const versionList = (rubricId: string) =>
  queryOptions({
    queryKey: ["rubrics", "versions", rubricId],
    queryFn: ({ signal }) =>
      call("GET /api/rubrics/:rubricId/versions", { params: { rubricId }, signal }),
  });

export const flagList = (rubricId: string) =>
  queryOptions({
    queryKey: ["rubrics", "flags", rubricId],
    queryFn: ({ signal }) =>
      call("GET /api/rubrics/:rubricId/flags", { params: { rubricId }, signal }),
  });

/** Published versions never change, so one is asked for once. */
export const versionQuery = (versionId: string) =>
  queryOptions({
    queryKey: ["rubric-versions", versionId],
    queryFn: ({ signal }) =>
      call("GET /api/rubric-versions/:versionId", { params: { versionId }, signal }),
    staleTime: Infinity,
  });

export function useStartRubric() {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (body: StartRubric) =>
      call("POST /api/rubrics", { body, idempotencyKey: attempt.keyFor(body) }),
    onSettled: (_rubric, error) => attempt.settled(error),
    onSuccess: (rubric) => {
      queryClient.setQueryData(rubricQuery(rubric.id).queryKey, rubric);
      return queryClient.invalidateQueries({ queryKey: ["rubrics", "list"] });
    },
  });
}

export function useArchiveRubric() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ rubricId, away }: { rubricId: string; away: boolean }) =>
      call(`POST /api/rubrics/:rubricId/${away ? "archive" : "restore"}`, { params: { rubricId } }),
    onSuccess: (rubric) => {
      queryClient.setQueryData(rubricQuery(rubric.id).queryKey, rubric);
      return queryClient.invalidateQueries({ queryKey: ["rubrics"] });
    },
  });
}

/** `revision` is the one that was looked at: what somebody saved since is not published unseen. */
export function usePublishRubric(rubricId: string) {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: ({ revision, note }: { revision: number; note: string | null }) =>
      call("POST /api/rubrics/:rubricId/publish", {
        params: { rubricId },
        body: { note },
        ifMatch: revision,
        idempotencyKey: attempt.keyFor([revision, note]),
      }),
    onSettled: (_version, error) => attempt.settled(error),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["rubrics"] }),
  });
}
