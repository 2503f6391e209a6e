import { useState } from "react";
import { ApiError } from "./api-error.ts";

/**
 * The idempotency key of what a person is trying to do: the same while they try the same thing again without
 * knowing whether it arrived, a new one when they change what they send or when the server decided.
 */
export function createAttempt() {
  let last: { sent: string; key: string } | null = null;
  return {
    keyFor(body?: unknown): string {
      const sent = JSON.stringify(body ?? null);
      if (last?.sent !== sent) last = { sent, key: crypto.randomUUID() };
      return last.key;
    },
    settled(error: unknown): void {
      if (!isUndecided(error)) last = null;
    },
  };
}

/** No answer, or a stumble of the server: it may have happened or not. */
function isUndecided(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  return error.status === 0 || error.status >= 500 || error.code === "idempotency_in_progress";
}

export function useAttempt() {
  return useState(createAttempt)[0];
}
