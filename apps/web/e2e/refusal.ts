import type { ErrorBody } from "@evenhand/contract/error";

type Refusal = ErrorBody["error"];

/** The one error body, as the server would write it. */
export function refusal(code: Refusal["code"], more: Partial<Refusal> = {}): ErrorBody {
  return {
    error: {
      code,
      message: "It was refused.",
      requestId: "req-shown",
      problems: [],
      retryAfterSeconds: null,
      current: null,
      ...more,
    },
  };
}
