import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
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
    onSuccess: () => queryClient.invalidateQueries(sessionsQuery),
  });
}

export function useEndSession() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: string) =>
      call("DELETE /api/profile/sessions/:sessionId", { params: { sessionId } }),
    onSettled: () => queryClient.invalidateQueries(sessionsQuery),
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
      return queryClient.invalidateQueries(sessionsQuery);
    },
  });
}
