import { useSuspenseQuery } from "@tanstack/react-query";
import { sessionQuery } from "../../lib/session.ts";

/** Who is at work. Only inside the session gate, which waits for it. */
export function useSession() {
  return useSuspenseQuery(sessionQuery).data;
}
