import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AskForPasswordLink, UsePasswordLink } from "@evenhand/contract/password-links";
import type { EnterByLink } from "@evenhand/contract/sessions";
import { useAttempt } from "../../lib/attempt.ts";
import { call } from "../../lib/client.ts";
import { beginSession } from "../../lib/session.ts";

export function useAskForLink(route: "POST /api/password-links" | "POST /api/session/links") {
  return useMutation({ mutationFn: (body: AskForPasswordLink) => call(route, { body }) });
}

/** Whom a link to sign in lets in. Asking does not spend it. */
export function useSignInLink(token: string) {
  return useQuery({
    queryKey: ["sign-in-link", token],
    queryFn: ({ signal }) => call("POST /api/session/links/open", { body: { token }, signal }),
    staleTime: Infinity,
  });
}

export function useEnterByLink() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: EnterByLink) => call("POST /api/session/links/enter", { body }),
    onSuccess: (view) => beginSession(queryClient, view),
  });
}

/** Whose account a link opens. Asking does not spend it. */
export function usePasswordLink(token: string | null) {
  return useQuery({
    queryKey: ["password-link", token],
    queryFn: ({ signal }) =>
      call("POST /api/password-links/open", { body: { token: token ?? "" }, signal }),
    enabled: token !== null,
    staleTime: Infinity,
  });
}

export function useNewPassword() {
  return useMutation({
    mutationFn: (body: UsePasswordLink) => call("POST /api/password-links/use", { body }),
  });
}

/** For a colleague who forgot theirs. */
export function useMakePasswordLink() {
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (memberId: string) =>
      call("POST /api/members/:memberId/password-link", {
        params: { memberId },
        idempotencyKey: attempt.keyFor(memberId),
      }),
    onSettled: (_made, error) => attempt.settled(error),
  });
}
