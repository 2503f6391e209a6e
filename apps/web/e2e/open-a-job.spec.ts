import type { Locator, Page } from "@playwright/test";
import { expectNoFindings } from "./axe.ts";
import { addCandidates, openJob, publishedVersion } from "./hiring.ts";
import { expect, press, tabTo, test, typeInto } from "./hiring-team.ts";
import { walkDownTo } from "./journey.ts";

const SETTING = "Home health";
const newTitle = () => `Home visits ${crypto.randomUUID().slice(0, 6)}`;

/** Chooses the option whose words begin like this. */
async function choose(select: Locator, words: string): Promise<void> {
  const option = select.locator("option").filter({ hasText: words }).first();
  await select.selectOption((await option.getAttribute("value")) ?? "");
}

/** A date and a time a week from now, as the field wants them. */
function nextWeek(): string {
  return `${new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)}T09:30`;
}

const pipeline = (page: Page) => page.getByRole("table", { name: "Candidates" });

test("A manager opens a job, adds the people who applied, and plans the first interview", async ({
  page,
  team,
  be,
}) => {
  test.setTimeout(75_000);
  await publishedVersion(team, SETTING);
  await be(team.manager);
  const title = newTitle();
  const dialog = page.getByRole("dialog");

  await test.step("the opening", async () => {
    await page.goto("/openings");
    await page.getByRole("button", { name: "Start an opening" }).click();
    await dialog.getByRole("button", { name: "Start", exact: true }).click();
    await expect(dialog.getByText("This is needed.")).toHaveCount(3);
    await dialog.getByLabel("Title").fill(title);
    await choose(dialog.getByLabel("Rubric version"), `Occupational Therapist, ${SETTING}`);
    await choose(dialog.getByLabel("Level"), "Mid");
    await choose(dialog.getByLabel("Hiring manager"), team.manager.name);
    await expectNoFindings(page, "an opening being started");
    await dialog.getByRole("button", { name: "Start", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.getByText("Nobody here yet")).toBeVisible();
  });

  await test.step("people from pasted lines", async () => {
    await page.getByRole("button", { name: "Add candidates" }).click();
    await dialog
      .getByLabel("Names and addresses")
      .fill("Amara Nwosu <amara@example.org>\nمحمد عبد الله\n山田 花子");
    await dialog.getByRole("button", { name: "Read", exact: true }).click();
    await expect(dialog.getByText("3 people found")).toBeVisible();
    await expectNoFindings(page, "people who were read");
    await dialog.getByRole("button", { name: "Add 3 candidates" }).click();
    await expect(pipeline(page)).toContainText("山田 花子");
  });

  await test.step("people from a CSV file, where one is here already and one has a problem", async () => {
    await page.getByRole("button", { name: "Add candidates" }).click();
    await dialog.getByLabel("Names and addresses").fill("Closed by a slip");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Add candidates" }).click();
    await expect(dialog.getByLabel("Names and addresses")).toHaveValue("Closed by a slip");
    await dialog.getByLabel("Or choose a CSV file").setInputFiles({
      name: "people.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(
        "name,email\nAmara Nwosu,amara@example.org\nZoë Østergård,zoe@example.org\nLi,not an address\n",
      ),
    });
    await dialog.getByRole("button", { name: "Read", exact: true }).click();
    await expect(dialog.getByText(/is a candidate here already/)).toBeVisible();
    await expect(dialog.getByText(/The e-mail address: .*got “not an address”/)).toBeVisible();
    await dialog.getByRole("button", { name: "Add 1 candidate" }).click();
    await expect(pipeline(page)).toContainText("Zoë Østergård");
    await expect(pipeline(page).getByRole("row")).toHaveCount(5);
  });

  await test.step("the interview", async () => {
    await page.getByRole("link", { name: "Zoë Østergård" }).click();
    await expect(page.getByText("No interview is planned.")).toBeVisible();
    await page.getByRole("button", { name: "Plan an interview" }).click();
    await dialog.getByRole("button", { name: "Plan", exact: true }).click();
    await expect(dialog.getByText("Enter a date and a time.")).toBeVisible();
    await expect(dialog.getByText("Choose at least one person.")).toBeVisible();
    await dialog.getByLabel("Date and time").fill("2031-03-30T02:30");
    await choose(dialog.getByLabel("Time zone"), "Europe/Berlin");
    await expect(dialog.getByText("The clocks there are put forward past this time")).toBeVisible();
    await dialog.getByLabel("Date and time").fill(nextWeek());
    await choose(dialog.getByLabel("Time zone"), "America/New York");
    await dialog.getByLabel(team.ines.name).first().check();
    await dialog.getByLabel("Place").fill("Harbour House, room 3");
    await page.keyboard.press("Escape");
    await expect(dialog.getByText(/Press Escape again to drop it/)).toBeVisible();
    const part = dialog.getByLabel(`Part of ${team.ines.name}`);
    await choose(part, "Shadow");
    await expect(part).toHaveAccessibleDescription(/never counts, and nothing waits for it/);
    await dialog.getByRole("button", { name: "Plan", exact: true }).click();
    await expect(dialog.getByText(/trainees alone are no panel/)).toBeVisible();
    await dialog.getByLabel(team.ben.name).first().check();
    await expectNoFindings(page, "an interview being planned");
    await dialog.getByRole("button", { name: "Plan", exact: true }).click();
    const interview = page.getByRole("article");
    await expect(interview).toContainText("09:30 New York time (15:30 here)");
    await expect(interview).toContainText(team.ines.name);
    await expect(interview).toContainText("shadowing");
    await expectNoFindings(page, "an application");
  });

  await test.step("the pipeline, whose search stays in the address", async () => {
    await page.getByRole("main").getByRole("link", { name: title }).click();
    await page.getByLabel("Search candidates").fill("Øster");
    await expect(page).toHaveURL(/search=/);
    await expect(pipeline(page).getByRole("row")).toHaveCount(2);
    await page.getByRole("link", { name: "Zoë Østergård" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zoë Østergård");
    await page.goBack();
    await expect(page.getByLabel("Search candidates")).toHaveValue("Øster");
    await expect(pipeline(page).getByRole("row")).toHaveCount(2);
    const row = pipeline(page).getByRole("row").filter({ hasText: "Zoë Østergård" });
    await expect(row).toContainText("Planned");
    await expectNoFindings(page, "a pipeline");
  });
});

test("The same without a mouse", async ({ page, team, be }) => {
  test.setTimeout(45_000);
  await publishedVersion(team, SETTING);
  await be(team.manager);
  const title = newTitle();
  const dialog = page.getByRole("dialog");

  await page.goto("/openings");
  await press(page, page.getByRole("button", { name: "Start an opening" }));
  await expect(dialog.getByLabel("Title")).toBeFocused();
  await page.keyboard.type(title);
  await typeInto(page, dialog.getByLabel("Rubric version"), `Occupational Therapist, ${SETTING}`);
  await typeInto(page, dialog.getByLabel("Level"), "Senior");
  await typeInto(page, dialog.getByLabel("Hiring manager"), "Mar");
  await press(page, dialog.getByRole("button", { name: "Start", exact: true }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);

  await press(page, page.getByRole("button", { name: "Add candidates" }));
  await expect(dialog.getByLabel("Names and addresses")).toBeFocused();
  await page.keyboard.type("Jonas Weber <jonas@example.org>");
  await press(page, dialog.getByRole("button", { name: "Read", exact: true }));
  await press(page, dialog.getByRole("button", { name: "Add 1 candidate" }));
  await expect(dialog).toBeHidden();

  await press(page, page.getByRole("link", { name: "Jonas Weber" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Jonas Weber");
  await press(page, page.getByRole("button", { name: "Plan an interview" }));
  await tabTo(page, dialog.getByLabel("Date and time"));
  await page.keyboard.type("03022031");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("0930AM");
  await tabTo(page, dialog.getByLabel(team.ben.name).first());
  await page.keyboard.press("Space");
  await typeInto(page, dialog.getByLabel(`Part of ${team.ben.name}`), "Rev");
  await press(page, dialog.getByRole("button", { name: "Plan", exact: true }));
  await expect(dialog.getByText(/trainees alone are no panel/)).toBeVisible();
  await typeInto(page, dialog.getByLabel(`Part of ${team.ben.name}`), "Int");
  await press(page, dialog.getByRole("button", { name: "Plan", exact: true }));
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("article")).toContainText("09:30");
  await expect(page.getByRole("button", { name: "Plan an interview" })).toBeFocused();

  const more = page.getByRole("button", { name: "More about Case scenario discussion" });
  await press(page, more);
  await walkDownTo(page, page.getByRole("menuitem", { name: "Add somebody to the panel" }));
  await page.keyboard.press("Enter");
  await typeInto(page, dialog.getByLabel("Who"), "Ines");
  await typeInto(page, dialog.getByLabel("Part"), "Sh");
  await press(page, dialog.getByRole("button", { name: "Confirm" }));
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("article")).toContainText("shadowing");
});

test("What happened to an interview is said, and a panelist is replaced or excused with a reason", async ({
  page,
  team,
  meeting,
  be,
}) => {
  const { applicationId } = await meeting("Priya Raghunathan");
  await be(team.manager);
  await page.goto(`/applications/${applicationId}`);
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: `More about ${team.ben.name}` }).click();
  await page.getByRole("menuitem", { name: "Excuse" }).click();
  await dialog.getByLabel("Reason").fill("Ill.");
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByRole("article")).toContainText("excused");

  await page.getByRole("button", { name: `More about ${team.ines.name}` }).click();
  await page.getByRole("menuitem", { name: "Replace" }).click();
  await choose(dialog.getByLabel("Who"), team.manager.name);
  await dialog.getByLabel("Reason").fill("Knows the candidate.");
  await dialog.getByRole("button", { name: "Replace" }).click();
  await expect(page.getByRole("article")).toContainText("replaced");

  await page.getByRole("button", { name: "More about Case scenario discussion" }).click();
  await page.getByRole("menuitem", { name: "Mark as: Candidate did not come" }).click();
  await dialog.getByLabel(/What happened/).fill("No sign, no call.");
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByRole("article")).toContainText("Candidate did not come");
});

test("The link to kit and card is copied for a panelist, who follows it once signed in", async ({
  page,
  context,
  team,
  meeting,
  be,
}) => {
  const { applicationId } = await meeting("Salomé Gvaramia");
  await be(team.manager);
  await page.goto(`/applications/${applicationId}`);
  const dialog = page.getByRole("dialog", { name: `Link for ${team.ines.name}` });
  const menu = page.getByRole("button", { name: `More about ${team.ines.name}` });
  await press(page, menu);
  await expect(page.getByRole("menuitem", { name: "Copy link" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  await expect(page.getByRole("menu")).toBeHidden();
  await expectNoFindings(page, "the link to pass on to a panelist");
  const link = await dialog.getByLabel("Link to kit and card").inputValue();
  expect(link).not.toContain("#");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await press(page, dialog.getByRole("button", { name: "Copy" }));
  await expect(dialog.getByRole("status")).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await press(page, dialog.getByRole("button", { name: "Done" }));
  await expect(dialog).toBeHidden();
  await expect(menu).toBeFocused();

  await page.goto(link);
  await expect(page.getByRole("main")).toContainText("its kit is for its panel alone");
  await be(team.ines);
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "Kit: Salomé Gvaramia" })).toBeVisible();
});

test("A candidate moves to another opening, withdraws, and comes back", async ({
  page,
  team,
  be,
}) => {
  const [from, other] = [newTitle(), newTitle()];
  const [opening] = await Promise.all([openJob(team, from), openJob(team, other)]);
  const [applicationId] = await addCandidates(team, opening.id, ["Иван Соколов"]);
  await be(team.manager);
  await page.goto(`/applications/${applicationId}`);
  const dialog = page.getByRole("dialog");
  const menu = page.getByRole("button", { name: "More", exact: true });
  await menu.click();
  await page.getByRole("menuitem", { name: "Move to another opening" }).click();
  await choose(dialog.getByLabel("Opening", { exact: true }), other);
  await dialog.getByLabel(/Reason/).fill("Lives nearer.");
  await dialog.getByRole("button", { name: "Move", exact: true }).click();
  await expect(page.getByText(/Moved from .* to Home visits/)).toBeVisible();

  await menu.click();
  await page.getByRole("menuitem", { name: "Candidate withdrew" }).click();
  await dialog.getByLabel(/Reason/).fill("Took another job.");
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Took another job.")).toBeVisible();
  await menu.click();
  await page.getByRole("menuitem", { name: "Make active again" }).click();
  await expect(page.getByText("Took another job.")).toBeHidden();
});

test("A page that is not there says so in its title; one that cannot be fetched says why", async ({
  page,
  team,
  be,
}) => {
  await be(team.manager);
  await page.goto(`/openings/${crypto.randomUUID()}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This is not here");
  await expect(page).toHaveTitle("This is not here · Evenhand");
  await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(0);

  await page.context().setOffline(true);
  await page.getByRole("link", { name: "Candidates" }).click();
  await expect(page.getByRole("alert")).toContainText("Evenhand cannot be reached");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("alert")).toContainText("Evenhand cannot be reached");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Candidates");
});
