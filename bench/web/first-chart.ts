import type { Browser } from "playwright-core";
import type { BusyOrganisation } from "./busy-organisation.ts";
import { TRIALS, type Figure } from "./figure.ts";
import { settled, visit } from "./visit.ts";

declare global {
  interface Window {
    /** When the first drawing of the page stood on the screen. */
    firstChart: number | null;
  }
}

/** Runs in the page. A drawing has a role; the small pictures of the frame have none. */
function watchCharts(): void {
  window.firstChart = null;
  const look = () => {
    if (document.querySelector("main figure svg") === null) return void requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => (window.firstChart = performance.now()));
    port1.start();
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

/** The calibration of very many ratings, from the last byte of the report to its first drawing. */
export async function firstChart(
  browser: Browser,
  { url, owner: person, reports: { large } }: BusyOrganisation,
): Promise<Figure[]> {
  const found: { ms: number; nodes: number; kilobytes: number }[] = [];
  for (let trial = 0; trial < TRIALS; trial++)
    found.push(
      await visit(browser, { url, person, slower: 4, before: watchCharts }, async (page) => {
        await page.goto(large.path);
        await page.waitForFunction(() => window.firstChart !== null);
        await settled(page);
        return page.evaluate(() => {
          const [report] = performance
            .getEntriesByType("resource")
            .filter(({ name }) => /\/api\/calibration\/runs\/[^/?]+$/.test(name)) as [
            PerformanceResourceTiming?,
          ];
          return {
            ms: (window.firstChart ?? Number.NaN) - (report?.responseEnd ?? Number.NaN),
            nodes: document.querySelectorAll("main svg, main svg *").length,
            kilobytes: (report?.encodedBodySize ?? Number.NaN) / 1000,
          };
        });
      }),
    );
  const of = `of ${large.ratings} ratings by ${large.interviewers} interviewers`;
  return [
    {
      what: `first chart of a calibration ${of}, processor 4 times slower`,
      unit: "ms",
      trials: found.map(({ ms }) => ms),
      wanted: { atMost: 300 },
    },
    {
      what: "its drawings, with their parts",
      unit: "nodes",
      trials: found.map(({ nodes }) => nodes),
      wanted: { atMost: 3_000 },
    },
    {
      what: "what travels of it, compressed",
      unit: "kB",
      trials: found.map(({ kilobytes }) => kilobytes),
      wanted: { atMost: 150 },
    },
  ];
}
