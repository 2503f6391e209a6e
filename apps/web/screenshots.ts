import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { launchOptions } from "./e2e/browser.ts";
import { startDemo } from "./e2e/server.ts";

/**
 * Takes the pictures of the README from the demo: each persona's first screen, at 1440 px, light.
 * Run by `pnpm --filter @evenhand/web run screenshots` after a build; takes about a minute.
 */
const FOLDER = join(import.meta.dirname, "../../docs/screenshots");
const MAKING_MS = 600_000;

const FIRST_SCREENS = [
  { door: "interviewer", file: "interviewer" },
  { door: "hiring manager", file: "manager" },
  { door: "admin", file: "admin" },
] as const;

mkdirSync(FOLDER, { recursive: true });
const demo = await startDemo();
const browser = await chromium.launch(await launchOptions());
try {
  for (const { door, file } of FIRST_SCREENS) {
    const context = await browser.newContext({
      baseURL: demo.url,
      viewport: { width: 1440, height: 900 },
      colorScheme: "light",
      locale: "en-GB",
    });
    const page = await context.newPage();
    await enter(page, door);
    await page.waitForLoadState("networkidle").catch(() => undefined);
    await page.waitForTimeout(1_500);
    await page.screenshot({ path: join(FOLDER, `${file}.png`) });
    await context.close();
  }
} finally {
  await browser.close();
  await demo.stop();
}

async function enter(page: Page, door: string): Promise<void> {
  await page.goto("/sign-in");
  const press = page.getByRole("button", { name: `Enter the demo as ${door}` });
  await press.waitFor();
  await page.waitForFunction(
    (name) =>
      [...document.querySelectorAll("button")].some(
        (button) => button.textContent === name && button.getAttribute("aria-disabled") !== "true",
      ),
    `Enter the demo as ${door}`,
    { timeout: MAKING_MS },
  );
  await press.click();
  await page.waitForURL("**/");
}
