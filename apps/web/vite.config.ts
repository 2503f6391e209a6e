import { createHash } from "node:crypto";
import { relative } from "node:path";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { pageFiles } from "./page-files/page-files.ts";
import { shellWorker } from "./shell-worker/shell-worker.ts";

/** What everything is made with: as one file, it is asked for once and compresses as one. */
const CORE =
  /rolldown\/runtime|node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack\/(history|store|react-store|router-core|react-router|query-core|react-query))\/(?!.*(useSuspenseQuery|useMutation|mutationObserver))|web\/src\/lib\/(api-error|client|organisation-of-tab|sign-in-again)\./;

const BASE =
  /web\/src\/(features\/members\/(use-session|shell-words)\.|ui\/(checkbox|choice-field|field|form|notice|page|page-header|print|print-head|segmented|skeleton|hidden-text|status|text-area|text-field)\.|lib\/(attempt|format|kept-drafts|last-words|later|leaving|recall|save-loop|time-zones|zoned-time)\.)|lucide-react|idb-keyval|useSuspenseQuery/;

/** The card: also what its kit has in common with it, so that who has read the kit has the card's code. */
const CARD =
  /web\/src\/(features\/scorecards\/(scorecard|card-(bar|desk|focus|loop|view)|block|closing-part|criterion-(card|tags)|draft-edits|evidence-list|folded|hand-over-part|handed-over|kit-(facts|pane)|new-evidence|private-note|recommendation-part|record-notice|save-status|scorecard-api|scratch-notes|shortcuts|use-card|use-card-desk|what-follows|with-frozen-parts|words|work-samples)\.|lib\/(pen|use-pen)\.)/;

/** What most pages of those who run the hiring are made of. */
const LISTS = /web\/src\/ui\/(empty-state|section|table)\.|useMutation|mutationObserver/;

/** What follows the first page: small, and wanted at the same moment. */
const AFTERWARDS = /web\/src\/lib\/(gather-changes|kept-answers|kept-session|live-events)\./;

/** What cards, kits and the rubric editor's preview draw with. */
const SCALES =
  /web\/src\/ui\/(anchor-scale|prompt-list|scale-keys|signal-list|tick-list|tick-pair)\./;

/** A class by its own name and its file's: without the line that it stands on, as it would have. */
function shortName(name: string, file: string): string {
  const ofFile = createHash("sha256")
    .update(relative(import.meta.dirname, file))
    .digest("base64url");
  return `${name}_${ofFile.slice(0, 4)}`;
}

export default defineConfig({
  plugins: [
    // The interface speaks English; the other thirty languages of the component library stay at home.
    { ...optimizeLocales.vite({ locales: ["en-US"] }), enforce: "pre" },
    react(),
    pageFiles(),
    shellWorker(),
  ],
  css: { modules: { generateScopedName: shortName } },
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
            { name: "core", test: CORE },
            { name: "base", test: BASE, minShareCount: 2 },
            { name: "card", test: CARD },
            { name: "lists", test: LISTS, minShareCount: 2 },
            { name: "afterwards", test: AFTERWARDS },
            { name: "scales", test: SCALES, minShareCount: 2 },
          ],
        },
      },
    },
  },
  test: { environment: "node", include: ["src/**/*.test.ts"] },
});
