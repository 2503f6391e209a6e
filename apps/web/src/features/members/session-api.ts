import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { SignIn } from "@evenhand/contract/sessions";
import { isSignedOut } from "../../lib/api-error.ts";
import { useAttempt } from "../../lib/attempt.ts";
import { call } from "../../lib/client.ts";
import { beginSession, endSession, switchOrganisation } from "../../lib/session.ts";

export const doorQuery = queryOptions({
  queryKey: ["door"],
  queryFn: ({ signal }) => call("GET /api/door", { signal }),
  refetchInterval: ({ state }) => (state.data?.demo === "preparing" ? 2_000 : false),
});

export function useSignIn() {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (body: SignIn) =>
      call("POST /api/session", {
        body,
        idempotencyKey: attempt.keyFor(body),
        signInAgain: false,
      }),
    onSettled: (_view, error) => attempt.settled(error),
    onSuccess: (view) => beginSession(queryClient, view),
  });
}

/** Fails where the server cannot be told: the session would live on behind a page that says otherwise. */
export function useSignOut() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      call("DELETE /api/session", { signInAgain: false }).catch((error: unknown) => {
        if (isSignedOut(error)) return null;
        throw error;
      }),
    onSuccess: () => endSession(queryClient),
  });
}

/** For a person who has gone: the page forgets them whatever the server says, which ends idle sessions by itself. */
export function useForgetPerson() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => call("DELETE /api/session", { signInAgain: false }).catch(() => null),
    onSuccess: () => endSession(queryClient),
  });
}

export function useSwitchOrganisation() {
  const queryClient = useQueryClient();
  return (organisationId: string) => switchOrganisation(queryClient, organisationId);
}
