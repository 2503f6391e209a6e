import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import type { ChangePassword, ChangeProfile } from "@evenhand/contract/profile";
import { useAttempt } from "../../lib/attempt.ts";
import { call } from "../../lib/client.ts";

export const profileQuery = queryOptions({
  queryKey: ["profile"],
  queryFn: ({ signal }) => call("GET /api/profile", { signal }),
});

export const sessionsQuery = queryOptions({
  queryKey: ["profile", "sessions"],
  queryFn: ({ signal }) => call("GET /api/profile/sessions", { signal }),
});

export const signInList = infiniteQueryOptions({
  queryKey: ["profile", "sign-ins"],
  queryFn: ({ pageParam, signal }) =>
    call("GET /api/profile/sign-ins", {
      query: { limit: 10, ...(pageParam === null ? {} : { cursor: pageParam }) },
      signal,
    }),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.nextCursor,
});

/** Where one is signed in; the list of what happened, to which each change adds, is not waited for. */
function refreshSessions(queryClient: QueryClient): Promise<void> {
  void queryClient.invalidateQueries({ queryKey: signInList.queryKey });
  return queryClient.invalidateQueries(sessionsQuery);
}

export function useChangeProfile() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangeProfile) => call("PATCH /api/profile", { body }),
    onSuccess: (profile) => {
      queryClient.setQueryData(profileQuery.queryKey, profile);
      return Promise.all(
        ["session", "members"].map((noun) => queryClient.invalidateQueries({ queryKey: [noun] })),
      );
    },
  });
}

export function useChangePassword() {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (body: ChangePassword) =>
      call("POST /api/profile/password", { body, idempotencyKey: attempt.keyFor(body) }),
    onSettled: (_none, error) => attempt.settled(error),
    onSuccess: () => refreshSessions(queryClient),
  });
}

export function useEndSession() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: string) =>
      call("DELETE /api/profile/sessions/:sessionId", { params: { sessionId } }),
    onSettled: () => refreshSessions(queryClient),
  });
}

export function useEndOtherSessions() {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: () =>
      call("POST /api/profile/sessions/end-others", { idempotencyKey: attempt.keyFor() }),
    onSettled: (_ended, error) => {
      attempt.settled(error);
      return refreshSessions(queryClient);
    },
  });
}
