import { QueryClient } from "@tanstack/react-query";
import { ApiError, hasCode } from "./api-error.ts";

const RETRIES = 2;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Whether the server can be reached is learnt by asking it, not from the browser's guess.
        networkMode: "always",
        staleTime: 15_000,
        retry: (failures, error) =>
          failures < RETRIES && hasCode(error, "offline", "overloaded", "unavailable"),
        retryDelay: (failures, error) => waitBefore(failures, error),
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

function waitBefore(failures: number, error: unknown): number {
  const asked = error instanceof ApiError ? error.retryAfterSeconds : null;
  return asked === null ? 500 * 2 ** failures : Math.min(asked, 10) * 1000;
}
