import { infiniteQueryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AcceptInvitation, InviteMember } from "@evenhand/contract/invitations";
import { useAttempt } from "../../lib/attempt.ts";
import { call } from "../../lib/client.ts";
import { beginSession } from "../../lib/session.ts";

const PAGE = 50;
const all = { queryKey: ["invitations"] };

export const invitationList = infiniteQueryOptions({
  queryKey: ["invitations", "list"],
  queryFn: ({ pageParam, signal }) =>
    call("GET /api/invitations", {
      query: { limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
      signal,
    }),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.nextCursor,
});

export function useInvite() {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (body: InviteMember) =>
      call("POST /api/invitations", { body, idempotencyKey: attempt.keyFor(body) }),
    onSettled: (_made, error) => attempt.settled(error),
    onSuccess: () => queryClient.invalidateQueries(all),
  });
}

/** Makes a new link and ends the old one. */
export function useRenewInvitation() {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (invitationId: string) =>
      call("POST /api/invitations/:invitationId/renew", {
        params: { invitationId },
        idempotencyKey: attempt.keyFor(invitationId),
      }),
    onSettled: (_made, error) => attempt.settled(error),
    onSuccess: () => queryClient.invalidateQueries(all),
  });
}

export function useRevokeInvitation() {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (invitationId: string) =>
      call("POST /api/invitations/:invitationId/revoke", {
        params: { invitationId },
        idempotencyKey: attempt.keyFor(invitationId),
      }),
    onSettled: (_gone, error) => attempt.settled(error),
    onSuccess: () => queryClient.invalidateQueries(all),
  });
}

/** What the bearer of a link may see before they join. */
export function useInvitationPreview(token: string | null) {
  return useQuery({
    queryKey: ["invitation-preview", token],
    queryFn: ({ signal }) =>
      call("POST /api/invitations/open", { body: { token: token ?? "" }, signal }),
    enabled: token !== null,
    staleTime: Infinity,
  });
}

export function useAcceptInvitation() {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (body: AcceptInvitation) =>
      call("POST /api/invitations/accept", {
        body,
        idempotencyKey: attempt.keyFor(body),
        signInAgain: false,
      }),
    onSettled: (_view, error) => attempt.settled(error),
    onSuccess: (view) => beginSession(queryClient, view),
  });
}
