import { queryOptions } from "@tanstack/react-query";
import { call } from "./client.ts";

/** An auditor reads, and sits on no panel. */
export const mayInterview = ({ role }: { role: string }): boolean => role !== "auditor";

/** Everybody who may be asked: the active members, by name. For pickers in any room. */
export const peopleQuery = queryOptions({
  queryKey: ["members", "people"],
  queryFn: async ({ signal }) => {
    const people: { id: string; name: string; role: string }[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof readPage>> = await readPage(cursor, signal);
      people.push(...page.items.map(({ id, name, role }) => ({ id, name, role })));
      cursor = page.nextCursor;
    } while (cursor !== null);
    return people;
  },
  staleTime: 60_000,
});

function readPage(cursor: string | null, signal: AbortSignal) {
  const query = { state: "active" as const, limit: 100, ...(cursor === null ? {} : { cursor }) };
  return call("GET /api/members", { query, signal });
}
