import { ApiError } from "../../lib/api-error.ts";
import { failureLine } from "../../lib/failure-words.ts";
import { Notice } from "../../ui/notice.tsx";

/** What no field can say. */
export function FormFailure({ error }: { error: unknown }) {
  const said =
    error instanceof ApiError && (error.problems.length > 0 || error.code === "password_refused");
  if (error === null || said) return null;
  return <Notice attention>{failureLine(error)}</Notice>;
}
