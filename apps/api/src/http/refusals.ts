import type { ErrorCode, InputProblem } from "@evenhand/contract/error";

/** The one table from codes to HTTP statuses. */
export const STATUS = {
  invalid_input: 422,
  malformed_json: 400,
  wrong_media_type: 415,
  body_too_large: 413,
  idempotency_key_required: 400,
  idempotency_key_reused: 422,
  idempotency_in_progress: 409,
  precondition_required: 428,
  stale_revision: 412,
  not_signed_in: 401,
  wrong_credentials: 401,
  second_factor_required: 401,
  wrong_code: 401,
  session_expired: 401,
  organisation_required: 403,
  not_allowed: 403,
  cross_site: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  gone: 410,
  password_refused: 422,
  rate_limited: 429,
  overloaded: 503,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<ErrorCode, number>;

export type RefusalDetail = {
  problems?: InputProblem[];
  retryAfterSeconds?: number;
  /** The present state of the thing, where a stale write was refused. */
  current?: unknown;
};

/** An expected "no". Routes return it; whatever they wrote before is rolled back. */
export class Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly detail: RefusalDetail;

  constructor(code: ErrorCode, message: string, detail: RefusalDetail = {}) {
    this.code = code;
    this.message = message;
    this.detail = detail;
  }
}

export function refuse(code: ErrorCode, message: string, detail?: RefusalDetail): Refusal {
  return new Refusal(code, message, detail);
}

export const NOT_FOUND = refuse("not_found", "There is nothing here, or it is not yours to see.");

/** A write that came with an old revision: the answer carries what stands there now. */
export function stale(current: unknown): Refusal {
  return refuse("stale_revision", "Somebody changed this in the meantime. Nothing was written.", {
    current,
  });
}
