import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { budgetFaults, measure, type Manifest } from "./src/budget.ts";

/**
 * Holds dist/ to the budgets; run by `test` with `--if-built`. Standard output has the figures.
 */
const dist = join(import.meta.dirname, "dist");
const manifestFile = join(dist, ".vite/manifest.json");

if (!existsSync(manifestFile)) {
  if (!process.argv.includes("--if-built")) {
    process.stderr.write(`There is no ${manifestFile}: build first.\n`);
    process.exitCode = 1;
  }
} else {
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as Manifest;
  const assets = readdirSync(join(dist, "assets")).map((name) => `assets/${name}`);
  const size = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  const measured = measure(manifest, assets, size);
  const faults = budgetFaults(measured);
  process.stdout.write(
    `entry ${measured.entry} B, first visit of the card ${measured.card} B, rubric editor ${measured.rubric} B, largest lazy chunk ${measured.largestLazy.bytes} B, CSS ${measured.css.bytes} B (gzip)\n`,
  );
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
