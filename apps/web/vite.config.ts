import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [
    // The interface speaks English; the other thirty languages of the component library stay at home.
    { ...optimizeLocales.vite({ locales: ["en-US"] }), enforce: "pre" },
    react(),
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
  },
  test: { environment: "node", include: ["src/**/*.test.ts"] },
});
