import { defineConfig } from "vitest/config";

/** Properties run hundreds of texts; on a busy machine they take their time. */
export default defineConfig({ test: { include: ["src/**/*.test.ts"], testTimeout: 60_000 } });
