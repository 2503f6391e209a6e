import type { Browser, Page } from "playwright-core";
import type { Person } from "../../apps/web/e2e/people.ts";

type Visit = {
  url: string;
  person: Person;
  /** How many times slower than this machine's its processor is. */
  slower: number;
  /** Runs in every page before its own scripts. */
  before: () => void;
};

/** The window of a laptop, on which a card is filled in beside its kit. */
const WINDOW = { width: 1440, height: 900 };

/** A browser of its own for one person, with nothing kept from before. Gives what `go` gives. */
export async function visit<Result>(
  browser: Browser,
  { url, person, slower, before }: Visit,
  go: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ baseURL: url, viewport: WINDOW, locale: "en-GB" });
  try {
    const cookies = person.cookie.split("; ").map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return { name, value: value.join("="), url };
    });
    await context.addCookies(cookies);
    await context.addInitScript(before);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    return await go(page);
  } finally {
    await context.close();
  }
}

/** Until the page has drawn what it came for and asks for nothing more. */
export async function settled(page: Page): Promise<void> {
  await page.locator("main h1").waitFor();
  await page.waitForFunction(() => document.querySelector(`main [class*="skeleton_"]`) === null);
  await page.waitForTimeout(700);
}
