import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { ChangeOrganisation, Organisation } from "@evenhand/contract/organisations";
import { hasCode } from "../../lib/api-error.ts";
import { call } from "../../lib/client.ts";
import { sessionQuery } from "../../lib/session.ts";

export const organisationQuery = queryOptions({
  queryKey: ["organisations"],
  queryFn: ({ signal }) => call("GET /api/organisation", { signal }),
});

export function useChangeOrganisation() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ from, change }: { from: Organisation; change: ChangeOrganisation }) =>
      call("PATCH /api/organisation", { body: change, ifMatch: from.revision }),
    onSuccess: (organisation) => {
      queryClient.setQueryData(organisationQuery.queryKey, organisation);
      return queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}

/** The organisation as it stands now, where a write came too late. */
export function staleOrganisation(error: unknown): Organisation | null {
  return hasCode(error, "stale_revision") ? (error.current as Organisation | null) : null;
}
