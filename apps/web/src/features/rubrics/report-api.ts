import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import type { ImportReport } from "@evenhand/contract/reports";
import { useAttempt } from "../../lib/attempt.ts";
import { call } from "../../lib/client.ts";

const PAGE = 50;

export const reportList = infiniteQueryOptions({
  queryKey: ["reports", "list"],
  queryFn: ({ pageParam, signal }) =>
    call("GET /api/reports", {
      query: { limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
      signal,
    }),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.nextCursor,
});

export const reportQuery = (reportId: string) =>
  queryOptions({
    queryKey: ["reports", "one", reportId],
    queryFn: ({ signal }) => call("GET /api/reports/:reportId", { params: { reportId }, signal }),
  });

/** What is in a text; nothing is stored. */
export function useReadReport() {
  return useMutation({
    mutationFn: (text: string) => call("POST /api/reports/read", { body: { text } }),
  });
}

export function useImportReport() {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (body: ImportReport) =>
      call("POST /api/reports", { body, idempotencyKey: attempt.keyFor(body) }),
    onSettled: (_report, error) => attempt.settled(error),
    onSuccess: (report) => {
      queryClient.setQueryData(reportQuery(report.id).queryKey, report);
      return queryClient.invalidateQueries({ queryKey: reportList.queryKey });
    },
  });
}

export function useArchiveReport() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ reportId, away }: { reportId: string; away: boolean }) =>
      call(`POST /api/reports/:reportId/${away ? "archive" : "restore"}`, { params: { reportId } }),
    onSuccess: (report) => {
      queryClient.setQueryData(reportQuery(report.id).queryKey, report);
      return queryClient.invalidateQueries({ queryKey: reportList.queryKey });
    },
  });
}
