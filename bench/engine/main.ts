import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { SIZES, type Measured } from "./sizes.ts";

/**
 * Prints the time, memory and recovery of the default fit at four sizes, each in a process of its
 * own so that memory is its own, and the growth exponent of time from 2·10⁴ to 2·10⁶ ratings.
 * `node engine/main.ts 200000` stops at that size.
 */
const most = Number(process.argv[2] ?? Infinity);
const rows: Measured[] = [];
for (const { ratings } of SIZES) {
  if (ratings > most) continue;
  const child = spawnSync(
    process.execPath,
    [new URL("measure.ts", import.meta.url).pathname, String(ratings)],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (child.status !== 0) throw new Error(`measuring ${ratings} ratings failed`);
  rows.push(JSON.parse(child.stdout) as Measured);
}

const cell = (value: number, places = 0): string => value.toFixed(places);
console.log(
  `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}\n`,
);
console.log(
  "| ratings | candidates | interviewers | CPU ms | wall ms | ns a rating a pass | JML CPU ms | one more card, CPU ms | MB | severities: correlation | error | iterations |",
);
console.log("|---|---|---|---|---|---|---|---|---|---|---|---|");
for (const row of rows) {
  const cells = [
    row.ratings,
    row.candidates,
    row.raters,
    cell(row.cpuMs, 1),
    cell(row.wallMs, 1),
    cell(row.nsPerPass),
    row.jmlCpuMs === undefined ? "–" : cell(row.jmlCpuMs, 1),
    row.warmCpuMs === undefined ? "–" : cell(row.warmCpuMs, 1),
    cell(row.megabytes),
    cell(row.correlation, 4),
    cell(row.error, 4),
    row.iterations,
  ];
  console.log(`| ${cells.join(" | ")} |`);
}
const [small, large] = [2e4, 2e6].map((n) => rows.find(({ ratings }) => ratings === n));
if (small && large) {
  const exponent = Math.log(large.cpuMs / small.cpuMs) / Math.log(large.ratings / small.ratings);
  console.log(`\nGrowth exponent of CPU time, 2·10⁴ to 2·10⁶: ${cell(exponent, 3)}`);
}
