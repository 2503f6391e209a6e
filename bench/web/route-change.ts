import type { Browser, Page } from "playwright-core";
import type { BusyOrganisation } from "./busy-organisation.ts";
import { TRIALS, type Figure } from "./figure.ts";
import { settled, visit } from "./visit.ts";

/** The places of the rail. The calibration shows what its address names; here, the usual one. */
const PLACES = ["Openings", "Candidates", "Rubrics", "Members", "Calibration", "Home"];

declare global {
  interface Window {
    arrival: Promise<number> | null;
  }
}

/** Goes through the places once so that everything has been read, then once more, measured. */
export async function routeChange(
  browser: Browser,
  organisation: BusyOrganisation,
): Promise<Figure[]> {
  return [
    {
      what: "change of page with cached data, slowest of six",
      unit: "ms",
      trials: await trials(browser, organisation, 1),
      wanted: { atMost: 100 },
    },
    {
      what: "the same, processor 4 times slower",
      unit: "ms",
      trials: await trials(browser, organisation, 4),
      wanted: null,
    },
  ];
}

async function trials(
  browser: Browser,
  { url, owner: person }: BusyOrganisation,
  slower: number,
): Promise<number[]> {
  const slowest: number[] = [];
  for (let trial = 0; trial < TRIALS; trial++) {
    const took = await visit(browser, { url, person, slower, before: () => undefined }, walk);
    console.error(
      `  pages, ${slower}×: ${took.map(({ to, ms }) => `${to} ${ms.toFixed(0)}`).join(", ")}`,
    );
    slowest.push(Math.max(...took.map(({ ms }) => ms)));
  }
  return slowest;
}

async function walk(page: Page): Promise<{ to: string; ms: number }[]> {
  await page.goto("/");
  await settled(page);
  const link = (name: string) =>
    page.getByRole("navigation").getByRole("link", { name, exact: true });
  const heads = new Map<string, string>();
  for (const to of PLACES) {
    await link(to).click();
    await settled(page);
    heads.set(to, await page.locator("main h1").innerText());
  }
  const took: { to: string; ms: number }[] = [];
  for (const to of PLACES) {
    await page.evaluate(watchArrival, heads.get(to) ?? "");
    await link(to).click();
    took.push({ to, ms: await page.evaluate(() => window.arrival ?? Number.NaN) });
    await settled(page);
  }
  return took;
}

/** Runs in the page: from the press until the page with this heading is painted whole, without a waiting line. */
function watchArrival(heading: string): void {
  window.arrival = new Promise((resolve) => {
    addEventListener(
      "click",
      ({ timeStamp }) => {
        const look = () => {
          const main = document.querySelector("main");
          const isThere =
            main?.querySelector("h1")?.textContent === heading &&
            main.querySelector(`[class*="skeleton_"]`) === null;
          if (!isThere) return void requestAnimationFrame(look);
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => resolve(performance.now() - timeStamp));
          port1.start();
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
}
