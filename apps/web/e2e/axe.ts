import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./journey.ts";

const GROWS_FOR = 150;
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Done once nothing fades in or out any more: half-way through, every contrast is too low. */
async function settled(): Promise<void> {
  const fading = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(fading.map(({ finished }) => finished));
}

/** What axe has to say about the page as it stands now, or about a part of it: nothing. */
export async function expectNoFindings(page: Page, what: string, part = "html"): Promise<void> {
  // In a window as high as the page no control lies half under the bar at the bottom, as it does while scrolling.
  const before = page.viewportSize() ?? { width: 1440, height: 844 };
  let height = before.height;
  for (let time = 0; time < 4; time++) {
    await page.evaluate(settled);
    const needed = await page.evaluate(() => document.documentElement.scrollHeight);
    if (needed <= height) break;
    // What comes later makes it higher still.
    height = needed;
    await page.setViewportSize({ ...before, height });
    await page.waitForTimeout(GROWS_FOR);
  }
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).include(part).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" | ")}`);
  expect(found, what).toEqual([]);
  await page.setViewportSize(before);
}
