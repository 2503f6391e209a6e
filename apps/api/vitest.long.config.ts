import { defineConfig } from "vitest/config";

/** What takes longer than a commit may wait: more rounds, whole matrices. */
export default defineConfig({
  test: {
    include: ["src/**/*.long.test.ts"],
    globalSetup: ["src/testing/global-setup.ts"],
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
