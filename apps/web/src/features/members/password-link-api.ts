import { useMutation, useQuery } from "@tanstack/react-query";
import type { AskForPasswordLink, UsePasswordLink } from "@evenhand/contract/password-links";
import { useAttempt } from "../../lib/attempt.ts";
import { call } from "../../lib/client.ts";

export function useAskForPasswordLink() {
  return useMutation({
    mutationFn: (body: AskForPasswordLink) =>
      call("POST /api/password-links", { body, signInAgain: false }),
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
