import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import type { LaunchOptions } from "playwright-core";
import type { Person } from "../../apps/web/e2e/people.ts";
import type { BusyOrganisation } from "./busy-organisation.ts";
import { TRIALS, type Figure } from "./figure.ts";

/** Fetched when it is needed, and no dependency: it is as large as everything else together. */
const LIGHTHOUSE = "lighthouse@13.5.0";
const FETCHING_MS = 120_000;
const RUN_MS = 120_000;

type Audits = Record<string, { numericValue?: number; score: number | null; title: string }>;
type LighthouseResult = {
  categories: Record<
    "performance" | "accessibility",
    { score: number | null; auditRefs: { id: string }[] }
  >;
  audits: Audits;
  runtimeError?: { message: string };
};

type Visited = { page: string; path: string; person: Person };

/** The card and a calibration of a usual size, as Lighthouse sees a phone on a slow network visit them first. */
export async function lighthouse(
  browser: LaunchOptions,
  { url, owner, interviewer, reports: { usual }, newCard }: BusyOrganisation,
): Promise<Figure[]> {
  const why = await missing();
  if (why !== null)
    console.error(`${LIGHTHOUSE} cannot be fetched, so it measures nothing: ${why}`);
  const figures: Figure[] = [];
  for (const visited of [
    { page: "the card", path: await newCard(), person: interviewer },
    {
      page: `a calibration of ${usual.ratings} ratings by ${usual.interviewers} interviewers`,
      path: usual.path,
      person: owner,
    },
  ]) {
    const results: LighthouseResult[] = [];
    const trials = why === null ? TRIALS : 0;
    for (let trial = 0; trial < trials; trial++) results.push(await run(browser, url, visited));
    figures.push(...figuresOf(visited.page, results));
  }
  return figures;
}

function figuresOf(page: string, results: readonly LighthouseResult[]): Figure[] {
  const score = (name: "performance" | "accessibility") =>
    results.map(({ categories }) => categories[name].score ?? Number.NaN);
  const audit = (id: string) => results.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN);
  return [
    {
      what: `Lighthouse, ${page}: performance`,
      unit: "",
      places: 2,
      trials: score("performance"),
      wanted: { atLeast: 0.95 },
    },
    {
      what: "– accessibility",
      unit: "",
      places: 2,
      trials: score("accessibility"),
      wanted: { atLeast: 1 },
    },
    {
      what: "– largest contentful paint",
      unit: "ms",
      trials: audit("largest-contentful-paint"),
      wanted: { atMost: 2_200 },
    },
    {
      what: "– total blocking time",
      unit: "ms",
      trials: audit("total-blocking-time"),
      wanted: { atMost: 150 },
    },
    {
      what: "– layout shift",
      unit: "",
      places: 3,
      trials: audit("cumulative-layout-shift"),
      wanted: { atMost: 0.02 },
    },
  ];
}

/** Null where it can be had; else why not. */
async function missing(): Promise<string | null> {
  try {
    await promisify(execFile)("npx", ["--yes", LIGHTHOUSE, "--version"], {
      env: environment(),
      timeout: FETCHING_MS,
    });
    return null;
  } catch (error) {
    return String(error);
  }
}

async function run(
  { executablePath, args = [] }: LaunchOptions,
  url: string,
  { page, path, person }: Visited,
): Promise<LighthouseResult> {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-lighthouse-"));
  try {
    const output = join(folder, "result.json");
    const asked = [
      `--extra-headers=${JSON.stringify({ Cookie: person.cookie })}`,
      "--only-categories=performance,accessibility",
      "--output=json",
      `--output-path=${output}`,
      "--quiet",
      `--chrome-flags=${["--headless", ...args].join(" ")}`,
    ];
    await promisify(execFile)("npx", ["--yes", LIGHTHOUSE, url + path, ...asked], {
      env: { ...environment(), CHROME_PATH: executablePath },
      timeout: RUN_MS,
    });
    const result = JSON.parse(readFileSync(output, "utf8")) as LighthouseResult;
    if (result.runtimeError !== undefined) throw new Error(result.runtimeError.message);
    for (const { id } of result.categories.accessibility.auditRefs) {
      const { score, title } = result.audits[id] ?? { score: null, title: id };
      if (score !== null && score < 1) console.error(`  ${page}, accessibility: ${title}`);
    }
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** It needs the Node that this runs on, not the machine's. */
function environment(): NodeJS.ProcessEnv {
  const path = [dirname(process.execPath), process.env["PATH"] ?? ""].join(delimiter);
  return { ...process.env, PATH: path };
}
