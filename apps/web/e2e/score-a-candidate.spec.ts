import type { Locator, Page } from "@playwright/test";
import { expectNoFindings } from "./axe.ts";
import { as, openCard, submitCard } from "./hiring.ts";
import { expect, press, test, typeInto } from "./hiring-team.ts";

const criteria = (page: Page) => page.locator("[data-criterion]");
const saved = (page: Page) => page.getByRole("status").filter({ hasText: /^Saved \d/ });
const firstEvidence = (page: Page) => criteria(page).first().getByLabel("What they did");

/** Rates and writes until nothing is missing but the recommendation. */
async function rateAll(page: Page, words: string): Promise<void> {
  await expect(criteria(page)).toHaveCount(5);
  for (const [index, criterion] of (await criteria(page).all()).entries()) {
    if (index === 1) {
      await criterion.getByText("Not observed", { exact: true }).click();
      continue;
    }
    await criterion.getByRole("radio", { name: /^3 / }).check();
    await criterion.getByLabel("What they did").fill(`${words} ${index}`);
  }
}

async function recommend(page: Page, choice: string, reason: string): Promise<void> {
  await page.getByRole("radio", { name: choice, exact: true }).check();
  await page.getByLabel("The reason, in one sentence").fill(reason);
}

/** Waits until the last words are on the server. */
async function everythingIsSaved(page: Page, write: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().endsWith("/draft"));
  await write();
  await answer;
  await expect(saved(page)).toBeVisible();
}

test("An interviewer opens the card from home, rates with evidence, and submits it", async ({
  page,
  team,
  meeting,
  be,
}) => {
  test.setTimeout(45_000);
  await meeting("Amara Nwosu");
  await be(team.ines);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 2, name: "Now", exact: true })).toBeVisible();
  await expectNoFindings(page, "home, with an interview on");
  await page.getByRole("button", { name: /^Open card for Amara Nwosu/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Amara Nwosu");
  await expect(page.getByText("0 of 5 rated")).toBeVisible();
  await expect(criteria(page).locator("input:checked")).toHaveCount(0);
  await expect(
    criteria(page)
      .first()
      .getByText(/names the risk/),
  ).toBeVisible();
  await expectNoFindings(page, "an empty card");

  await everythingIsSaved(page, () => rateAll(page, "Asked about pain before the stairs."));
  await expect(page.getByText("4 of 5 rated, 1 not observed")).toBeVisible();
  await page.getByRole("button", { name: "Observed", exact: true }).first().click();
  await page.getByRole("button", { name: "Asked", exact: true }).first().click();
  await expectNoFindings(page, "a card that is nearly done");

  await page.getByRole("button", { name: "Review and submit" }).click();
  await expect(page.getByRole("heading", { name: "Review" })).toBeFocused();
  await expect(page.getByText(/No recommendation is given/)).toBeVisible();
  await expectNoFindings(page, "a review with something missing");
  await page.getByRole("button", { name: "Go there" }).click();
  await expect(page.getByRole("radio", { name: "Strong no" })).toBeFocused();
  await recommend(page, "Yes", "Plans from what she measured.");
  await page.getByRole("button", { name: "Review and submit" }).click();
  await expect(page.getByText("Nothing is missing.")).toBeVisible();
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(page.getByText(/^Your card. Submitted/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expectNoFindings(page, "a submitted card");

  await page.getByRole("button", { name: "Amend" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Safety-first judgment", { exact: true }).click();
  await dialog.getByRole("radio", { name: /^2 / }).check();
  await dialog.getByRole("button", { name: "Save the amendment" }).click();
  await expect(dialog.getByText("Say why, in a sentence.")).toBeVisible();
  await expectNoFindings(page, "an amendment");
  await dialog.getByLabel("The reason for the amendment").fill("I pressed one too far.");
  await dialog.getByRole("button", { name: "Save the amendment" }).click();
  await expect(page.getByText("Amended: I pressed one too far.")).toBeVisible();
});

test("The same without a mouse, and never without a word about where the words are", async ({
  page,
  team,
  meeting,
  be,
}) => {
  test.setTimeout(45_000);
  await meeting("Zoë Østergård");
  await be(team.ines);
  await page.goto("/");
  await press(page, page.getByRole("button", { name: /^Open card for Zoë/ }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zoë Østergård");
  await expect(criteria(page)).toHaveCount(5);
  const { keyboard } = page;

  await keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys on the card" })).toBeVisible();
  await expectNoFindings(page, "the list of keys");
  await keyboard.press("Escape");

  await keyboard.press("3");
  await keyboard.press("e");
  await expect(firstEvidence(page)).toBeFocused();
  await keyboard.type("Named the fall risk, 3 times.");
  await keyboard.press("Tab");
  await keyboard.type("The rug was taken away.");
  for (const [index, rating] of ["n", "3", "4", "3"].entries()) {
    await focusScale(page, index);
    await keyboard.press("j");
    await keyboard.press(rating);
    if (rating === "n") continue;
    await keyboard.press("e");
    await keyboard.type("Said what was measured.");
  }
  await expect(page.getByText("4 of 5 rated, 1 not observed")).toBeVisible();

  await focusScale(page, 4);
  await keyboard.press("f");
  await expect(criteria(page).nth(4).getByLabel("I am in doubt")).toBeChecked();
  await keyboard.press("u");
  await expect(criteria(page).nth(4).getByLabel("I am in doubt")).not.toBeChecked();
  await keyboard.press("0");
  await expect(page.getByText("3 of 5 rated, 1 not observed")).toBeVisible();
  await keyboard.press("ArrowDown");
  await keyboard.press("k");
  await expect(criteria(page).nth(3).getByRole("radio", { name: /^4 / })).toBeFocused();

  await keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Review" })).toBeFocused();
  await press(page, page.getByRole("button", { name: "Go there" }).last());
  await expect(page.getByRole("radio", { name: "Strong no" })).toBeFocused();
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  await typeInto(page, page.getByLabel("The reason, in one sentence"), "Clear and calm.");
  await keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Review" })).toBeFocused();
  await keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: "Submit", exact: true })).toBeFocused();
  await keyboard.press("Enter");
  await expect(page.getByText(/^Your card. Submitted/)).toBeVisible();
});

/** By Shift+Tab back into the scale of a criterion, as from its evidence. */
async function focusScale(page: Page, index: number): Promise<void> {
  const inScale = (radio: Locator) => radio.evaluate((it) => it === document.activeElement);
  const radios = criteria(page).nth(index).getByRole("radio");
  for (let step = 0; step < 8; step += 1) {
    for (const radio of await radios.all()) if (await inScale(radio)) return;
    await page.keyboard.press("Shift+Tab");
  }
  throw new Error(`Shift+Tab does not lead to the scale of criterion ${index + 1}`);
}

test("A contradiction is asked about once the ratings are frozen, and not before", async ({
  page,
  team,
  meeting,
  be,
}) => {
  const { interviewId } = await meeting("Priya Raghunathan");
  const { id } = await openCard(team.server, team.ines, interviewId);
  await be(team.ines);
  await page.goto(`/scorecards/${id}`);
  await rateAll(page, "Said so.");
  await criteria(page).first().getByRole("radio", { name: /^1 / }).check();
  await recommend(page, "Yes", "The rest was strong.");
  await page.getByRole("button", { name: "Review and submit" }).click();
  await expect(page.getByText("Nothing is missing.")).toBeVisible();
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  const why = page.getByLabel("What explains it, in a sentence");
  await expect(why).toBeFocused();
  await expect(page.getByText(/Ratings are frozen/)).toBeVisible();
  await expectNoFindings(page, "a contradiction");
  await everythingIsSaved(page, () => why.fill("It happened once, and she told of it herself."));
  await page.getByRole("button", { name: "Back to the card" }).click();
  await expect(criteria(page).first().getByRole("radio").first()).toBeDisabled();
  await expect(firstEvidence(page)).toBeEditable();
  await page.getByRole("button", { name: "Review and submit" }).click();
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(page.getByText(/^Your card. Submitted/)).toBeVisible();
});

test("A colleague's card stays shut until one's own is in", async ({ page, team, meeting, be }) => {
  const word = `larkspur${crypto.randomUUID().slice(0, 8)}`;
  const { interviewId } = await meeting("Ngọc Ánh Trần");
  const filled = { points: [3], evidence: word, choice: "yes", reason: word } as const;
  const bens = await submitCard(team.server, team.ben, interviewId, { ...filled, points: [3] });
  const own = await openCard(team.server, team.ines, interviewId);
  await be(team.ines);

  for (const path of ["/", `/scorecards/${own.id}`, `/scorecards/${bens}`]) {
    await page.goto(path);
    await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
    expect(await page.content(), path).not.toContain(word);
  }
  const mine = await as(team.server, team.ines, "GET /api/my-interviews", {});
  expect(JSON.stringify(mine)).not.toContain(word);

  await submitCard(team.server, team.ines, interviewId, {
    ...filled,
    points: [2],
    evidence: "own",
  });
  await page.goto(`/scorecards/${own.id}`);
  await page.getByRole("link", { name: "Open card" }).click();
  await expect(page.getByText(word).first()).toBeVisible();
});
