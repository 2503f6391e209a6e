import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    exclude: ["src/**/*.long.test.ts"],
    globalSetup: ["src/testing/global-setup.ts"],
    // A crowded machine may miss a moment: what ran out of time is tried once more. A wrong answer never is.
    retry: {
      count: process.env["CI"] === undefined ? 0 : 1,
      condition: /timed out|time ?out|did not answer|five seconds|never waited/i,
    },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
