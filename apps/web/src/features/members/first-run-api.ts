import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FinishFirstRun } from "@evenhand/contract/first-run";
import { useAttempt } from "../../lib/attempt.ts";
import { call } from "../../lib/client.ts";
import { beginSession } from "../../lib/session.ts";

/** Step one: is the token the right one? Asking does not spend it. */
export function useFirstRunToken(token: string | null) {
  return useQuery({
    queryKey: ["first-run", token],
    queryFn: ({ signal }) =>
      call("POST /api/first-run/open", { body: { token: token ?? "" }, signal }),
    enabled: token !== null,
    staleTime: Infinity,
  });
}

export function useFinishFirstRun() {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (body: FinishFirstRun) =>
      call("POST /api/first-run", { body, idempotencyKey: attempt.keyFor(body) }),
    onSettled: (_view, error) => attempt.settled(error),
    onSuccess: (view) => beginSession(queryClient, view),
  });
}
