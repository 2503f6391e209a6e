import * as z from "zod/mini";

/** The closed list of refusals; the server maps each to one HTTP status. */
export const ErrorCode = z.enum([
  "invalid_input",
  "malformed_json",
  "wrong_media_type",
  "body_too_large",
  "idempotency_key_required",
  "idempotency_key_reused",
  "idempotency_in_progress",
  "precondition_required",
  "stale_revision",
  "not_signed_in",
  "wrong_credentials",
  "second_factor_required",
  "wrong_code",
  "session_expired",
  "organisation_required",
  "not_allowed",
  "cross_site",
  "not_found",
  "method_not_allowed",
  "conflict",
  "gone",
  "password_refused",
  "rate_limited",
  "overloaded",
  "unavailable",
  "internal",
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** One thing wrong with an input. `got` tells the kind and size of what came, never its text. */
export const InputProblem = z.strictObject({
  path: z.string(),
  message: z.string(),
  got: z.string(),
  want: z.string(),
});
export type InputProblem = z.infer<typeof InputProblem>;

/** The one error body. */
export const ErrorBody = z.strictObject({
  error: z.strictObject({
    code: ErrorCode,
    message: z.string(),
    requestId: z.string(),
    problems: z.array(InputProblem),
    retryAfterSeconds: z.nullable(z.int()),
    current: z.nullable(z.unknown()),
  }),
});
export type ErrorBody = z.infer<typeof ErrorBody>;
