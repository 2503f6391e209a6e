import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { BeginSecondFactor, ConfirmSecondFactor, ProveBoth } from "@evenhand/contract/profile";
import { useAttempt } from "../../lib/attempt.ts";
import { call } from "../../lib/client.ts";
import { profileQuery } from "./profile-api.ts";

export function useBeginSecondFactor() {
  return useMutation({
    mutationFn: (body: BeginSecondFactor) => call("POST /api/profile/second-factor", { body }),
  });
}

export function useConfirmSecondFactor() {
  const refresh = useProfileRefresh();
  return useMutation({
    mutationFn: (body: ConfirmSecondFactor) =>
      call("POST /api/profile/second-factor/confirm", { body }),
    onSuccess: refresh,
  });
}

export function useRenewRecoveryCodes() {
  const refresh = useProfileRefresh();
  return useMutation({
    mutationFn: (body: ProveBoth) =>
      call("POST /api/profile/second-factor/recovery-codes", { body }),
    onSuccess: refresh,
  });
}

export function useRemoveSecondFactor() {
  const refresh = useProfileRefresh();
  return useMutation({
    mutationFn: (body: ProveBoth) => call("POST /api/profile/second-factor/remove", { body }),
    onSuccess: refresh,
  });
}

/** For a colleague who lost theirs. */
export function useTakeOffSecondFactor() {
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (memberId: string) =>
      call("POST /api/members/:memberId/remove-second-factor", {
        params: { memberId },
        idempotencyKey: attempt.keyFor(memberId),
      }),
    onSettled: (_answer, error) => attempt.settled(error),
  });
}

/** The other sessions end with each of these. */
function useProfileRefresh() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: profileQuery.queryKey });
}
