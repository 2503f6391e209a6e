import type { Browser } from "playwright-core";
import type { BusyOrganisation } from "./busy-organisation.ts";
import { TRIALS, type Figure } from "./figure.ts";
import { settled, visit } from "./visit.ts";

declare global {
  interface Window {
    /** When the first figure of the page stood on the screen, and when the first of the others that follow it. */
    drawn: { first: number | null; others: number | null };
  }
}

/** Runs in the page. The first figure is a bar of parts; the others, which wait for it, are drawn as SVG. */
function watchCharts(): void {
  window.drawn = { first: null, others: null };
  const watch = (which: "first" | "others", selector: string) => {
    const look = () => {
      if (document.querySelector(selector) === null) return void requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => (window.drawn[which] = performance.now()));
      port1.start();
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  };
  watch("first", "main figure");
  watch("others", "main figure svg");
}

/** The calibration of very many ratings, from the last byte of the report to its first figure and to the others. */
export async function firstChart(
  browser: Browser,
  { url, owner: person, reports: { large } }: BusyOrganisation,
): Promise<Figure[]> {
  const found: { first: number; others: number; nodes: number; kilobytes: number }[] = [];
  for (let trial = 0; trial < TRIALS; trial++)
    found.push(
      await visit(browser, { url, person, slower: 4, before: watchCharts }, async (page) => {
        await page.goto(large.path);
        await page.waitForFunction(() => window.drawn.others !== null);
        await settled(page);
        return page.evaluate(() => {
          const [report] = performance
            .getEntriesByType("resource")
            .filter(({ name }) => /\/api\/calibration\/runs\/[^/?]+$/.test(name)) as [
            PerformanceResourceTiming?,
          ];
          const arrived = report?.responseEnd ?? Number.NaN;
          return {
            first: (window.drawn.first ?? Number.NaN) - arrived,
            others: (window.drawn.others ?? Number.NaN) - arrived,
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
      trials: found.map(({ first }) => first),
      wanted: { atMost: 300 },
    },
    {
      what: "its other drawings",
      unit: "ms",
      trials: found.map(({ others }) => others),
      wanted: null,
    },
    {
      what: "all of its drawings, with their parts",
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
