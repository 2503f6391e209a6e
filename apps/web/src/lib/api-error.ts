import type { ErrorBody, InputProblem } from "@evenhand/contract/error";

type Refusal = ErrorBody["error"];

/** Codes of the server, and `offline`: the server could not be reached or did not answer as itself. */
export type FailureCode = Refusal["code"] | "offline";

/** A call that did not succeed, with what the server said about it. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: FailureCode;
  readonly requestId: string | null;
  readonly problems: InputProblem[];
  readonly retryAfterSeconds: number | null;
  /** The row as it stands now, where a write was refused as stale. */
  readonly current: unknown;

  constructor(status: number, refusal: Partial<Omit<Refusal, "code">> & { code: FailureCode }) {
    super(refusal.message ?? refusal.code);
    this.status = status;
    this.code = refusal.code;
    this.requestId = refusal.requestId ?? null;
    this.problems = refusal.problems ?? [];
    this.retryAfterSeconds = refusal.retryAfterSeconds ?? null;
    this.current = refusal.current ?? null;
  }
}

export function hasCode(error: unknown, ...codes: FailureCode[]): error is ApiError {
  return error instanceof ApiError && codes.includes(error.code);
}

export function isSignedOut(error: unknown): boolean {
  return hasCode(error, "not_signed_in", "session_expired");
}

/** What the server wants of one field of a form, as a sentence, or `undefined`. Paths may be nested: `you.email`. */
export function problemAt(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const problem = error.problems.find(({ path }) => path.split(".").at(-1) === field);
  return problem && `This needs ${problem.want}.`;
}

/** Everything that was refused is told at its field already; the foot of the form need not say it again. */
export function isToldAt(error: unknown, fields: readonly string[]): boolean {
  if (!(error instanceof ApiError) || error.problems.length === 0) return false;
  return error.problems.every(({ path }) => fields.includes(path.split(".").at(-1) ?? ""));
}
