import type { Page } from "@playwright/test";
import { expectNoFindings } from "./axe.ts";
import { expect, press, tabTo, test } from "./journey.ts";
import { dataEngineerReport, givenReport, warehouseSupervisorReport } from "./own-rubric.ts";

const group = (page: Page, name: string) =>
  page.locator("details").filter({ has: page.getByText(name, { exact: true }) });

async function expectCounts(page: Page, counts: Record<string, number>): Promise<void> {
  for (const [name, count] of Object.entries(counts))
    await expect(group(page, name).locator("summary")).toContainText(String(count));
}

test("A report is chosen as a file, looked through, stored, and a rubric is started from it", async ({
  page,
  newcomer,
  be,
}) => {
  const { role, text } = dataEngineerReport();
  await be(await newcomer("admin", "Sam Adeyemi"));
  await page.goto("/rubrics");
  await page.getByRole("link", { name: "Hiring reports" }).click();
  await page.getByRole("link", { name: "Import a hiring report" }).first().click();

  // A text that is no hiring report is refused in sentences, and stays where it is.
  const field = page.getByLabel("Text of the report");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(field).toHaveAccessibleDescription(/Paste the text of a report/);
  await field.fill("Milk, bread, two lemons.");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByRole("alert")).toContainText("cannot be read as a hiring report");
  await expect(page.getByRole("alert")).toContainText("Hiring Loop");
  await expect(field).toHaveValue("Milk, bread, two lemons.");
  await page.getByLabel("Choose a text file").setInputFiles({
    name: "picture.txt",
    mimeType: "text/plain",
    buffer: Buffer.from([0xff, 0xd8, 0xff, 0x00]),
  });
  await expect(field).toHaveAccessibleDescription(/“picture.txt” is not a text file/);

  const withoutFaq = text.slice(0, text.search(/^FAQ/m));
  await page.getByLabel("Choose a text file").setInputFiles({
    name: "report.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(withoutFaq),
  });
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.getByRole("button", { name: "Read it" }).click();

  // Before anything is stored: what was found, merged and missing.
  await expect(page.getByRole("heading", { name: "What was found" })).toBeFocused();
  await expect(page.getByText("Nothing is stored yet.")).toBeVisible();
  await expect(page.getByText("a starting point, not a validated job analysis")).toBeVisible();
  await expectCounts(page, { Settings: 4, Stages: 5, Signals: 5 });
  await group(page, "Stages").locator("summary").click();
  await expect(group(page, "Stages").getByText("Technical exercise")).toBeVisible();
  await expect(
    group(page, "Stages")
      .getByText(/^Hiring Loop.*, line \d+$/)
      .first(),
  ).toBeVisible();
  await expect(page.getByRole("region", { name: /were merged/ })).toContainText(/line \d+;/);
  await expect(page.getByRole("region", { name: /missing/ })).toContainText("“FAQ”");
  await expectNoFindings(page, "the review of a report");

  // Back to the text with nothing lost, and on.
  await page.getByRole("button", { name: "Back to the text" }).click();
  await expect(field).toHaveValue(withoutFaq);
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByLabel("Name of the report")).toHaveValue(`${role} · Public Sector · 2027`);
  await page.getByLabel("Name of the report").fill(`Our ${role}`);
  await page.getByRole("button", { name: "Store this report" }).click();
  await expect(page.getByRole("heading", { name: `Our ${role}`, level: 1 })).toBeVisible();
  const address = page.url();

  // The same text again is known.
  await page.goto("/reports/import");
  await page.getByLabel("Text of the report").fill(withoutFaq);
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("has been imported before")).toBeVisible();
  await page.getByRole("link", { name: "Open it" }).click();
  await expect(page).toHaveURL(address);

  await expectNoFindings(page, "a stored report");
  await page.getByRole("button", { name: "Start a rubric for Geospatial" }).click();
  await expect(page.getByRole("heading", { name: `${role}, Geospatial`, level: 1 })).toBeVisible();

  // What there is already is led to, not refused.
  await page.goto(address);
  await page.getByRole("link", { name: "Open the rubric for Geospatial" }).click();
  await expect(page.getByRole("heading", { name: `${role}, Geospatial`, level: 1 })).toBeFocused();
  await page.goto("/reports");
  await expect(page.getByRole("row", { name: new RegExp(`Our ${role}`) })).toContainText(
    "1 rubric",
  );
});

test("By keyboard alone, a report is pasted, looked through, stored and drafted from", async ({
  page,
  newcomer,
  be,
}) => {
  const { role, text } = warehouseSupervisorReport();
  await be(await newcomer("owner", "Ines Duarte"));
  await page.goto("/reports");
  await press(page, page.getByRole("link", { name: "Import a hiring report" }).first());
  await tabTo(page, page.getByLabel("Text of the report"));
  await page.keyboard.insertText(text);
  await press(page, page.getByRole("button", { name: "Read it" }));
  await expect(page.getByRole("heading", { name: "What was found" })).toBeFocused();
  await press(page, group(page, "Anti-signals").locator("summary"));
  await expect(group(page, "Anti-signals").locator("li").first()).toBeVisible();
  await press(page, page.getByRole("button", { name: "Store this report" }));
  await expect(page.getByRole("heading", { name: new RegExp(role), level: 1 })).toBeFocused();
  await press(page, page.getByRole("button", { name: "Start a rubric for Cold storage" }));
  await expect(
    page.getByRole("heading", { name: `${role}, Cold storage`, level: 1 }),
  ).toBeVisible();
});

const given = givenReport();

test("The given hiring report is read whole", async ({ page, newcomer, be }) => {
  // Without the report there is nothing to read; in CI it is there.
  if (given === null) return expect(process.env["CI"]).toBeUndefined();
  await be(await newcomer("admin", "Sam Adeyemi"));
  await page.goto("/reports/import");
  await page.getByLabel("Text of the report").fill(given.text);
  await page.getByRole("button", { name: "Read it" }).click();
  await expectCounts(page, {
    Settings: 5,
    Stages: 4,
    Signals: 7,
    "Anti-signals": 4,
    Skills: 5,
    Levels: 4,
    "Outcomes at 90 days": 3,
    "Advice to hiring teams": 5,
    "Screen questions": 5,
  });
  await expect(page.getByRole("region", { name: /were merged/ })).toBeVisible();
  await expect(page.getByRole("region", { name: /missing/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Store this report" }).click();
  await page.getByRole("button", { name: "Start a rubric for Home health" }).click();
  await expect(page.getByRole("heading", { name: /Home health/, level: 1 })).toBeVisible();
  const outline = page.getByRole("navigation", { name: "Parts of the rubric" });
  await expect(outline.getByRole("link", { name: "Case scenario discussion" })).toBeVisible();
  await expect(outline.getByRole("link", { name: /Safety-first judgment/ })).toBeVisible();
});
