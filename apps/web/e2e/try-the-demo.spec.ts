import type { Page } from "@playwright/test";
import { expectNoFindings } from "./axe.ts";
import { expect, press, tabTo, test } from "./journey.ts";
import { startDemo } from "./server.ts";

/** Making the demo takes some seconds; on a crowded machine, minutes. */
const MAKING_MS = 240_000;

let demo: Awaited<ReturnType<typeof startDemo>>;

test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  test.setTimeout(90_000);
  demo = await startDemo();
});
test.afterAll(() => demo.stop());

const door = (page: Page, as: string) =>
  page.getByRole("button", { name: `Enter the demo as ${as}` });
const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

async function enter(page: Page, as: string): Promise<void> {
  await page.goto(`${demo.url}/sign-in`);
  await expect(door(page, as)).toBeEnabled({ timeout: MAKING_MS });
  await press(page, door(page, as));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

test("Whoever opens the demo waits where it says so, enters as an interviewer, and submits the card that is owed, by keyboard alone", async ({
  page,
}) => {
  test.setTimeout(MAKING_MS + 60_000);
  await page.goto(`${demo.url}/sign-in`);
  await expect(page.getByText("This is the demo")).toBeVisible();
  await enter(page, "interviewer");
  for (const name of ["Now", "Cards you owe", "Coming up"])
    await expect(part(page, name).getByRole("listitem")).toHaveCount(1);
  await expectNoFindings(page, "the demo interviewer's home");

  await press(page, part(page, "Cards you owe").getByRole("button", { name: /^Open card/ }));
  const criteria = page.locator("[data-criterion]");
  await expect(criteria).toHaveCount(4);
  await expect(page.getByText(/^Covered: /).first()).toBeVisible();
  const { keyboard } = page;
  for (let index = 0; index < 4; index += 1) {
    const criterion = criteria.nth(index);
    if (index > 0) {
      await keyboard.press("Escape");
      await keyboard.press("j");
    }
    await keyboard.press(index === 2 ? "2" : "3");
    await keyboard.press("e");
    await expect(criterion.getByLabel("What they did")).toBeFocused();
    await keyboard.type("Taught it back with the walker in hand.");
    await keyboard.press("Tab");
    await keyboard.type("Two steps less.");
    await keyboard.press("Tab");
    await keyboard.type("Asked the caregiver to show it.");
  }
  await expect(page.getByText("4 of 4 rated")).toBeVisible();
  await tabTo(page, page.getByRole("radio", { name: "Strong no" }));
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  await tabTo(page, page.getByLabel("The reason, in one sentence"));
  await keyboard.type("Teaches so that it is carried on at home.");
  await keyboard.press("Control+Enter");
  await expect(page.getByText("Nothing is missing.")).toBeVisible();
  await keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: "Submit", exact: true })).toBeFocused();
  await keyboard.press("Enter");
  await expect(page.getByText(/^Your card. Submitted/)).toBeVisible();

  // This browser refuses the clipboard: what cannot be copied by a press is shown, to be copied by hand.
  const copy = page.getByRole("button", { name: "Copy as text" });
  await press(page, copy);
  await expect(page.getByLabel("The card as text")).toHaveValue(/Taught it back/);
  await keyboard.press("Escape");
  await expect(copy).toBeFocused();
});

test("As a hiring manager one finds a candidate to decide on, and answers the safety concern", async ({
  page,
}) => {
  test.setTimeout(MAKING_MS);
  await enter(page, "hiring manager");
  // With the card of the test before, another candidate may have come to a decision too.
  const noor = page.getByRole("listitem").filter({ hasText: "Noor Rahman" });
  await expect(noor).toContainText("Needs a decision");
  await press(page, noor.getByRole("link", { name: "Round-up" }));
  const heading = page.getByRole("heading", { level: 1, name: "Round-up of Noor Rahman" });
  await expect(heading).toBeFocused();
  await expect(part(page, "In short")).toContainText(/14 cards recommend: /);
  await expect(part(page, "Safety first")).toContainText("was rated at the lowest point");
  const form = page.getByRole("form", { name: "Record the decision" });
  await form.getByText("Do not hire").click();
  await form.getByLabel("Rationale").fill("Teaching is strong; two incidents were told to nobody.");
  const decide = form.getByRole("button", { name: "Record the decision" });
  await decide.click();
  await expect(form.getByText(/the decision must answer it/)).toBeVisible();
  await form.getByLabel(/^Your answer to the safety concern/).fill("Asked again; it stands.");
  await decide.click();
  const recorded = page.getByRole("article", { name: "Do not hire" });
  await expect(recorded).toContainText("it stands");
  await expect(recorded).toBeFocused();
});

test("A coordinator sees who waits and for whom, when interviews are, and no way to a rating", async ({
  page,
}) => {
  test.setTimeout(MAKING_MS);
  await page.goto(`${demo.url}/sign-in`);
  await page.getByLabel("E-mail address").fill("coordinator@demo.evenhand.test");
  await page.getByLabel("Password", { exact: true }).fill("evenhand-demo");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(part(page, "What is waiting").getByRole("listitem").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Round-up" })).toHaveCount(0);
  await press(page, page.getByRole("navigation").getByRole("link", { name: "Openings" }));
  await press(page, page.getByRole("link", { name: /home health/ }));
  const table = page.getByRole("table", { name: "Candidates" });
  const planned = table.getByRole("row").filter({ hasText: "Planned" }).first();
  await expect(planned).toContainText(/\d\d:\d\d/);
  await expect(page.getByRole("link", { name: "Round-up" })).toHaveCount(0);
  // Every stage is as wide as the others: no heading is broken within a word.
  const widths = await table
    .getByRole("columnheader")
    .evaluateAll((heads) => heads.slice(1).map((head) => Math.round(head.clientWidth)));
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
});

test("As an admin one finds a draft with findings and an invitation nobody has accepted", async ({
  page,
}) => {
  test.setTimeout(MAKING_MS);
  await enter(page, "admin");
  await expect(page.getByText("Invited, not here yet", { exact: true })).toHaveCount(1);
  await expect(page.getByRole("link", { name: "new.colleague@demo.evenhand.test" })).toBeVisible();
  await press(page, page.getByRole("link", { name: /Pediatrics/ }));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Findings \(\d+\)$/ })).toBeVisible();
});
