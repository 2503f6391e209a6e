import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { shellWorker } from "./shell-worker/shell-worker.ts";

const BASE =
  /web\/src\/(features\/members\/(use-session|shell-words)\.|ui\/(checkbox|choice-field|field|form|notice|page|page-header|segmented|skeleton|hidden-text|status|text-area|text-field)\.|lib\/(attempt|format|kept-drafts|last-words|later|save-loop|time-zones|zoned-time)\.)|lucide-react|idb-keyval|useSuspenseQuery/;

/** What a card and its kit have in common. */
const CARD =
  /web\/src\/(features\/scorecards\/(kit-facts|criterion-tags|words|block|handed-over|record-notice|card\.module|scorecard-api)\.|ui\/(scale-keys|anchor-scale\.module|signal-list|prompt-list|anchor-scale|tick-pair|tick-list)\.)/;

export default defineConfig({
  plugins: [
    // The interface speaks English; the other thirty languages of the component library stay at home.
    { ...optimizeLocales.vite({ locales: ["en-US"] }), enforce: "pre" },
    react(),
    shellWorker(),
  ],
  server: { proxy: { "/api": "http://localhost:3000" } },
  build: {
    outDir: "dist",
    target: ["chrome125", "firefox128", "safari17.5"],
    // The policy allows neither data: images nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Small parts that nearly every page is made of travel together: one request, and they compress as one.
          includeDependenciesRecursively: false,
          groups: [
            { name: "base", test: BASE, minShareCount: 2 },
            { name: "card", test: CARD, minShareCount: 2 },
          ],
        },
      },
    },
  },
  test: { environment: "node", include: ["src/**/*.test.ts"] },
});
