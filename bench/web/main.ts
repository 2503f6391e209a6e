import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { launchOptions } from "../../apps/web/e2e/browser.ts";
import { startBusyOrganisation } from "./busy-organisation.ts";
import type { Figure } from "./figure.ts";
import { firstChart } from "./first-chart.ts";
import { keyToPaint } from "./key-to-paint.ts";
import { lighthouse } from "./lighthouse.ts";
import { routeChange } from "./route-change.ts";
import { scriptedFlow } from "./scripted-flow.ts";
import { told } from "./told.ts";

/**
 * How fast the interface answers, against its budgets: the real server on data of its own, the built interface in a
 * headless Chromium, each measure three times. `node bench/web/main.ts`; takes about five minutes, after a build.
 * With names of measures (`keys flow routes chart lighthouse`), only those.
 */
const MEASURES = {
  keys: keyToPaint,
  flow: scriptedFlow,
  routes: routeChange,
  chart: firstChart,
} as const;

if (!existsSync(join(import.meta.dirname, "../../apps/web/dist/index.html")))
  throw new Error("there is no apps/web/dist/index.html: build first");
const known = [...Object.keys(MEASURES), "lighthouse"];
const named = process.argv.slice(2);
const unknown = named.find((name) => !known.includes(name));
if (unknown !== undefined) throw new Error(`got ${unknown}, want some of ${known.join(" ")}`);
const isWanted = (name: string) => named.length === 0 || named.includes(name);

const started = Date.now();
const options = await launchOptions();
const load = () => loadavg()[0]?.toFixed(1);
const before = load();
const organisation = await startBusyOrganisation();
const figures: Figure[] = [];
let version = "";
try {
  const browser = await chromium.launch(options);
  version = browser.version();
  try {
    for (const [name, measure] of Object.entries(MEASURES)) {
      if (!isWanted(name)) continue;
      console.error(name);
      figures.push(...(await measure(browser, organisation)));
    }
  } finally {
    await browser.close();
  }
  if (isWanted("lighthouse")) {
    console.error("lighthouse");
    figures.push(...(await lighthouse(options, organisation)));
  }
} finally {
  await organisation.stop();
}
const { usual, large } = organisation.reports;
console.log(
  [
    `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, load ${before} before and ${load()} after, Node ${process.version}, Chromium ${version}; ${((Date.now() - started) / 1000).toFixed(0)} s.`,
    `Calibrations of ${usual.ratings} ratings by ${usual.interviewers} interviewers and of ${large.ratings} by ${large.interviewers}. Each measure three times; the best counts.`,
    "",
    told(figures),
  ].join("\n"),
);
