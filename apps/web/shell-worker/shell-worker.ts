import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/**
 * Emits `sw.js`, the worker that keeps the interface on the device: `worker.js` with the names of all files of the
 * build, and a version that changes when any of them does.
 */
export function shellWorker(): Plugin {
  let publicDir = "";
  return {
    name: "evenhand:shell-worker",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle(_options, bundle) {
      const hash = createHash("sha256");
      for (const [name, file] of Object.entries(bundle).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        hash.update(name).update(file.type === "chunk" ? file.code : file.source);
      const still = readdirSync(publicDir);
      for (const name of still) hash.update(name).update(readFileSync(join(publicDir, name)));
      const built = Object.keys(bundle).filter((name) => /\.(js|css|html|svg|woff2)$/.test(name));
      const files = [...new Set([...built, ...still])].map((name) => `/${name}`).toSorted();
      this.emitFile({
        type: "asset",
        fileName: "sw.js",
        source: filledIn(files, hash.digest("hex").slice(0, 16)),
      });
    },
  };
}

function filledIn(files: string[], version: string): string {
  const source = readFileSync(join(import.meta.dirname, "worker.js"), "utf8");
  return source
    .replace('"BUILD"', JSON.stringify(version))
    .replace('["FILES"]', () => JSON.stringify(files));
}
