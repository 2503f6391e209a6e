import type { Browser } from "playwright-core";
import type { BusyOrganisation } from "./busy-organisation.ts";
import { at, TRIALS, type Figure } from "./figure.ts";
import { settled, visit } from "./visit.ts";
import { watchPresses } from "./watch-presses.ts";

const PRESSES = 60;
const BETWEEN = 110;

/** Presses 1 to 4 on a card in turn, at a person's quickest, and nothing else. */
export async function keyToPaint(
  browser: Browser,
  organisation: BusyOrganisation,
): Promise<Figure[]> {
  const slow = await trials(browser, organisation, 4);
  const quick = await trials(browser, organisation, 1);
  return [
    {
      what: "key to paint, p95, processor 4 times slower (aim 50)",
      unit: "ms",
      trials: slow.painted,
      wanted: { atMost: 60 },
    },
    {
      what: "the same unthrottled",
      unit: "ms",
      trials: quick.painted,
      wanted: { atMost: 16 },
      places: 1,
    },
    {
      what: "draft on the device after a press, p95",
      unit: "ms",
      trials: quick.kept,
      wanted: { atMost: 50 },
    },
    {
      what: "the same, processor 4 times slower",
      unit: "ms",
      trials: slow.kept,
      wanted: null,
    },
  ];
}

type Trials = { painted: number[]; kept: number[] };

async function trials(
  browser: Browser,
  { url, interviewer: person, newCard }: BusyOrganisation,
  slower: number,
): Promise<Trials> {
  const found: Trials = { painted: [], kept: [] };
  for (let trial = 0; trial < TRIALS; trial++) {
    const card = await newCard();
    const { painted, kept } = await visit(
      browser,
      { url, person, slower, before: watchPresses },
      async (page) => {
        await page.goto(card);
        await settled(page);
        for (let press = 0; press < PRESSES; press++) {
          await page.keyboard.press(String(1 + (press % 4)));
          // Not in step with the screen.
          await page.waitForTimeout(BETWEEN + (press % 17));
        }
        await page.waitForTimeout(500);
        return page.evaluate(() => ({ painted: window.painted, kept: window.kept }));
      },
    );
    if (painted.length < PRESSES || kept.length < PRESSES)
      throw new Error(
        `${PRESSES} keys pressed, ${painted.length} painted and ${kept.length} drafts kept`,
      );
    found.painted.push(at(painted, 0.95));
    found.kept.push(at(kept, 0.95));
  }
  return found;
}
