import { expect, test } from "@playwright/test";
import { startDemo } from "./server.ts";

/** Its organisations are made once, which takes about half a minute on quiet cores. */
const MAKING_MS = 300_000;

test("one press into the demo, and a card submitted", async ({ page }) => {
  test.setTimeout(MAKING_MS + 90_000);
  const demo = await startDemo();
  try {
    await page.goto(`${demo.url}/sign-in`);
    const enter = page.getByRole("button", { name: "Enter the demo as interviewer" });
    await expect(enter).not.toHaveAttribute("aria-disabled", "true", { timeout: MAKING_MS });
    await enter.click();

    await page.getByRole("button", { name: "Open the card: Lucas Andrade" }).click();
    const name = { name: "Safety-first judgment", exact: true };
    await expect(page.getByRole("heading", name).first()).toBeVisible();
    for (const none of await page.getByRole("radio", { name: "Not observed" }).all()) {
      await none.check({ force: true });
    }
    await page.getByText("No decision", { exact: true }).click();
    await page
      .getByRole("textbox", { name: /reason, in one sentence/ })
      .fill("The call ended before anything could be rated.");
    await page.getByRole("button", { name: "Review and submit" }).click();
    await page.getByRole("button", { name: "Submit", exact: true }).click();
    await expect(page.getByText(/^Submitted /)).toBeVisible({ timeout: 15_000 });
  } finally {
    await demo.stop();
  }
});
