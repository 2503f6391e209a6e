import { expect, test as base, type Locator, type Page } from "@playwright/test";
import type { Role } from "@evenhand/contract/members";
import { join, randomAddress, type Person } from "./people.ts";

type Journey = {
  server: string;
  owner: Person;
  /** Somebody new in the organisation, for this test alone. */
  newcomer: (role: Role, name: string) => Promise<Person>;
  /** Makes this test's browser theirs. */
  be: (person: Person) => Promise<void>;
  quiet: undefined;
};

/** What a browser prints by itself when a call is refused or, by a test, stopped; looked at where it matters. */
const EXPECTED =
  /the server responded with a status of (401|403|404|409|410|412|422|429|502)|net::ERR_(FAILED|INTERNET_DISCONNECTED)|^ApiError: offline|Service Worker registration blocked/;

/**
 * What Chromium advises about files that came with a page and were not used, or not those: a page whose session has
 * ended leads elsewhere, and where a worker serves the page it is asked again for what the browser remembered. That
 * an ordinary page uses all that came with it is tested on its own.
 */
const ADVICE =
  /was preloaded using link preload but not used|cross-world service worker resource mismatch/;

export const test = base.extend<Journey>({
  server: async ({ baseURL }, use) => use(baseURL ?? ""),
  owner: JSON.parse(process.env["EVENHAND_E2E_OWNER"] ?? "{}") as Person,
  context: async ({ context }, use) => {
    await context.setExtraHTTPHeaders({ "x-forwarded-for": randomAddress() });
    await use(context);
  },
  newcomer: async ({ server, owner }, use) => {
    await use((role, name) => join(server, owner, role, name));
  },
  be: async ({ context, server }, use) => {
    await use(async (person) => {
      const cookies = person.cookie.split("; ").map((pair) => {
        const [name = "", ...value] = pair.split("=");
        return { name, value: value.join("="), url: server };
      });
      await context.clearCookies();
      await context.addCookies(cookies);
    });
  },
  // Nothing may be thrown, complained about or blocked by the policy on the way.
  quiet: [
    async ({ page }, use) => {
      const isExpected = (text: string) => EXPECTED.test(text) || ADVICE.test(text);
      const said: string[] = [];
      page.on("pageerror", (error) => said.push(error.message));
      page.on("console", (message) => {
        const loud = ["error", "warning"].includes(message.type());
        if (loud && !isExpected(message.text())) said.push(message.text());
      });
      await use(undefined);
      expect(said).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Walks there by Tab, as somebody without a mouse does. Fails where it cannot be reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 400; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${String(target)}`);
}

/** Tab there, then type. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** Tab there, then press Enter. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Down an open menu by its arrow key. Fails where it is not in it. */
export async function walkDownTo(page: Page, item: Locator): Promise<void> {
  await expect(item).toBeVisible();
  for (let step = 0; step < 20; step += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`The arrow does not lead to ${String(item)}`);
}
