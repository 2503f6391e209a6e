import {
  infiniteQueryOptions,
  keepPreviousData,
  useMutation,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from "@tanstack/react-query";
import type { ChangeMember, Member, MemberList } from "@evenhand/contract/members";
import { hasCode } from "../../lib/api-error.ts";
import { useAttempt } from "../../lib/attempt.ts";
import { call } from "../../lib/client.ts";
import { sessionQuery } from "../../lib/session.ts";

const PAGE = 25;

export type MemberFilter = { search?: string; state?: Member["state"] };

export const memberList = (filter: MemberFilter) =>
  infiniteQueryOptions({
    queryKey: ["members", "list", filter],
    queryFn: ({ pageParam, signal }) =>
      call("GET /api/members", {
        query: { ...filter, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });

/** Fails with `stale_revision` where somebody else was first; `staleMember` then gives the row as it stands. */
export function useChangeMember() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ member, change }: { member: Member; change: ChangeMember }) =>
      call("PATCH /api/members/:memberId", {
        params: { memberId: member.id },
        body: change,
        ifMatch: member.revision,
      }),
    onSuccess: (member) => settle(queryClient, member),
  });
}

export function useDeactivateMember() {
  return useStateChange("POST /api/members/:memberId/deactivate");
}

export function useReactivateMember() {
  return useStateChange("POST /api/members/:memberId/reactivate");
}

function useStateChange(
  route: "POST /api/members/:memberId/deactivate" | "POST /api/members/:memberId/reactivate",
) {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (member: Member) =>
      call(route, {
        params: { memberId: member.id },
        ifMatch: member.revision,
        idempotencyKey: attempt.keyFor([member.id, member.revision]),
      }),
    onSettled: (_member, error) => attempt.settled(error),
    onSuccess: (member) => settle(queryClient, member),
  });
}

/** The member as it stands now, where a write came too late. */
export function staleMember(error: unknown): Member | null {
  return hasCode(error, "stale_revision") ? (error.current as Member | null) : null;
}

/** Puts one member in its place in every list that shows it, then has the lists asked again. */
function settle(queryClient: QueryClient, member: Member): Promise<unknown> {
  queryClient.setQueriesData<InfiniteData<MemberList>>(
    { queryKey: ["members", "list"] },
    (lists) =>
      lists && {
        ...lists,
        pages: lists.pages.map((page) => ({
          ...page,
          items: page.items.map((item) => (item.id === member.id ? member : item)),
        })),
      },
  );
  const lists = queryClient.invalidateQueries({ queryKey: ["members"] });
  return member.isYou
    ? Promise.all([lists, queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })])
    : lists;
}
