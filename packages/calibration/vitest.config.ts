import { defineConfig } from "vitest/config";

/** Coverage is counted over dozens of fits; on a busy machine they take their time. */
export default defineConfig({ test: { include: ["src/**/*.test.ts"], testTimeout: 60_000 } });
