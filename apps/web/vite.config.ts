import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { shellWorker } from "./shell-worker/shell-worker.ts";

const BASE =
  /web\/src\/(ui\/(checkbox|choice-field|field|form|notice|page|page-header|segmented|status|text-area|text-field)\.|lib\/(attempt|format|kept-drafts|last-words|later|save-loop|time-zones|zoned-time)\.)|lucide-react/;

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
          groups: [{ name: "base", test: BASE, minShareCount: 2 }],
        },
      },
    },
  },
  test: { environment: "node", include: ["src/**/*.test.ts"] },
});
