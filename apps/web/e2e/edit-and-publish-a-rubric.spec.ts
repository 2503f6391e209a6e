import type { Page } from "@playwright/test";
import { expectNoFindings } from "./axe.ts";
import { as } from "./hiring.ts";
import { expect, press, tabTo, test } from "./journey.ts";
import { draftedRubric, readyRubric } from "./own-rubric.ts";

const outline = (page: Page) => page.getByRole("navigation", { name: "Parts of the rubric" });
const saved = (page: Page) => expect(page.getByText(/^Saved \d/)).toBeVisible();
const stageNames = (page: Page) =>
  page.getByRole("grid", { name: "Stages" }).getByRole("row").getByRole("link");

test("A drafted rubric is put right finding by finding, weighed and reordered", async ({
  page,
  server,
  newcomer,
  be,
}) => {
  const admin = await newcomer("admin", "Sam Adeyemi");
  const rubric = await draftedRubric(server, admin);
  await be(admin);
  await page.goto(`/rubrics/${rubric.id}`);
  await expect(page.getByRole("heading", { name: rubric.draft.role, level: 1 })).toBeVisible();
  await expect(page.getByText(/^Report: Hiring Loop/).first()).toBeVisible();

  // Publishing is refused with the findings; each leads to its place, and writing there settles it.
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText("Not ready to publish");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Go there/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Data modelling", level: 2 })).toBeVisible();
  const first = page.getByRole("textbox", { name: /^1 / });
  await expect(first).toBeFocused();
  await expect(first).toHaveAccessibleDescription(/template's text at point 1/);
  await first.fill("Models the tables that are there, whatever they are to say.");
  await expect(first).not.toHaveAttribute("aria-invalid", "true");
  await page.getByRole("button", { name: /^Findings/ }).click();
  const blocking = page.getByRole("list", { name: "Keeps it from being published" });
  for (const left of [4, 3, 2, 1]) {
    await expect(blocking.getByRole("listitem")).toHaveCount(left);
    await blocking.getByRole("button").first().click();
    await expect(page.locator(":focus")).toHaveAccessibleDescription(/template's text/);
    await page.locator(":focus").fill(`Hides what went wrong, in the way numbered ${left}.`);
  }
  await expect(blocking).toHaveCount(0);
  await page.getByRole("button", { name: /^Findings/ }).click();
  await saved(page);

  // A weight that is not 1 wants a reason.
  await outline(page).getByRole("link", { name: "Reliability" }).click();
  await page.getByLabel("Weight", { exact: true }).fill("2");
  await expect(page.getByLabel("Weight", { exact: true })).toHaveAccessibleDescription(
    /no reason is written/,
  );
  await page.getByLabel("Why it does not weigh 1").fill("Others build on these figures.");
  await expect(page.getByText("no reason is written")).toHaveCount(0);

  // Order: by button, by dragging, and back by undoing.
  await outline(page).getByRole("link", { name: "Loop, scale and levels" }).click();
  const before = await stageNames(page).allTextContents();
  const [one = "", two = "", three = ""] = before;
  await page.getByRole("button", { name: `Move down ${one}` }).click();
  await expect(stageNames(page)).toHaveText([two, one, ...before.slice(2)]);
  await page
    .getByRole("row", { name: three })
    .dragTo(page.getByRole("row", { name: two }), { targetPosition: { x: 200, y: 2 } });
  await expect(stageNames(page)).toHaveText([three, two, one, ...before.slice(3)]);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(stageNames(page)).toHaveText(before);
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(stageNames(page)).toHaveText([two, one, ...before.slice(2)]);
});

test("A stage is seen as its interviewer sees it, and the rubric is published", async ({
  page,
  server,
  newcomer,
  be,
}) => {
  const admin = await newcomer("admin", "Sam Adeyemi");
  const rubric = await readyRubric(server, admin);
  await be(admin);
  await page.goto(`/rubrics/${rubric.id}`);

  // The stage, in the interviewer's own components, as it is typed.
  await outline(page).getByRole("link", { name: "Technical exercise" }).click();
  await page.getByRole("button", { name: "Preview" }).click();
  const preview = page.getByRole("region", { name: "As the interviewer sees it" });
  await page.getByRole("button", { name: "Add a probe" }).click();
  await expect(page.locator(":focus")).toHaveRole("textbox");
  await page.keyboard.type("Which figure would you check twice?");
  await expect(preview.getByText("Which figure would you check twice?")).toBeVisible();
  await preview.getByRole("radio", { name: /^3 / }).first().check({ force: true });
  await expectNoFindings(page, "the preview", "[aria-label='As the interviewer sees it']");
  await page.getByRole("button", { name: "Preview" }).click();
  await saved(page);
  await page.reload();
  await expect(page.getByText("Which figure would you check twice?")).toBeVisible();

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Publish version 1.0" });
  await dialog.getByLabel("Note").fill("For the autumn round.");
  await expectNoFindings(page, "publishing", "[role=dialog]");
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "Version 1.0" })).toBeVisible();
});

test("A later edit is a new version, told in words", async ({ page, server, newcomer, be }) => {
  const admin = await newcomer("admin", "Sam Adeyemi");
  const rubric = await readyRubric(server, admin);
  await as(server, admin, "POST /api/rubrics/:rubricId/publish", {
    params: { rubricId: rubric.id },
    ifMatch: rubric.revision,
    body: { note: "For the autumn round." },
  });
  await be(admin);
  await page.goto(`/rubrics/${rubric.id}`);

  // Another question: a rating answers something else, so the version is a major one.
  await outline(page).getByRole("link", { name: "Data quality" }).click();
  await page.getByLabel("What the rating answers").fill("Who finds the fault, and when?");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const next = page.getByRole("dialog", { name: "Publish version 2.0" });
  await expect(next).toContainText("a rating answers another question");
  await expect(next.getByRole("list", { name: "What changed" })).toContainText(
    "Who finds the fault, and when?",
  );
  await expect(next).toContainText("No open opening uses an earlier version.");
  await next.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Version 2.0" })).toBeVisible();
  await page.getByRole("link", { name: "Versions" }).click();
  await expect(page.getByRole("row", { name: /Version 1.0/ })).toContainText(
    "For the autumn round.",
  );
  await page.getByRole("link", { name: "Version 2.0" }).click();
  await expect(page.getByRole("list", { name: "What changed" }).locator("ins")).toContainText(
    "Who finds the fault",
  );
  await expect(page.getByRole("list", { name: "Ratings across the change" })).toContainText(
    /Data quality.*counted apart/,
  );
  await expectNoFindings(page, "a version");
});

test("By keyboard alone, a rubric is edited, reordered, undone and published", async ({
  page,
  server,
  newcomer,
  be,
}) => {
  const admin = await newcomer("owner", "Ines Duarte");
  const rubric = await readyRubric(server, admin);
  await be(admin);
  await page.goto(`/rubrics/${rubric.id}?part=loop`);
  const before = rubric.draft.stages.map(({ name }) => name);
  const [one = "", two = "", ...rest] = before;
  await expect(stageNames(page)).toHaveText(before);

  // Into the list, down a row, along its controls; the focus stays on the button that was pressed.
  await tabTo(page, page.getByRole("row", { name: one }));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("row", { name: two })).toBeFocused();
  const up = page.getByRole("button", { name: `Move up ${two}` });
  await press(page, up);
  await expect(stageNames(page)).toHaveText([two, one, ...rest]);
  await expect(up).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(stageNames(page)).toHaveText(before);

  // The same by the handle: taken up, carried, put down.
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: `Drag ${two}` })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(stageNames(page)).not.toHaveText(before);
  await page.keyboard.press("Control+z");
  await expect(stageNames(page)).toHaveText(before);

  await press(page, outline(page).getByRole("link", { name: "Explaining figures" }));
  await expect(page.getByRole("heading", { name: "Explaining figures", level: 2 })).toBeFocused();
  await tabTo(page, page.getByLabel("Name", { exact: true }));
  await page.keyboard.press("End");
  await page.keyboard.type(" to others");
  await page.keyboard.press("Control+z");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Explaining figures");
  await page.keyboard.press("Control+Shift+z");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(
    "Explaining figures to others",
  );

  await page.keyboard.press("Control+Home");
  await press(page, page.getByRole("button", { name: "Publish", exact: true }));
  const dialog = page.getByRole("dialog", { name: "Publish version 1.0" });
  await expect(dialog).toBeVisible();
  await press(page, dialog.getByRole("button", { name: "Publish", exact: true }));
  await expect(page.getByRole("status").filter({ hasText: "Version 1.0" })).toBeVisible();
});

test("What two people write goes together, and where it is the same words they choose", async ({
  page,
  server,
  newcomer,
  be,
}) => {
  const sam = await newcomer("admin", "Sam Adeyemi");
  const ines = await newcomer("owner", "Ines Duarte");
  const rubric = await readyRubric(server, sam);
  const [, , criterion] = rubric.draft.criteria;
  if (criterion === undefined) throw new Error("the draft has fewer than three criteria");
  await be(sam);
  await page.goto(`/rubrics/${rubric.id}?part=criteria|${criterion.id}`);
  const question = page.getByLabel("What the rating answers");
  await expect(question).toBeVisible();

  const theirs = structuredClone(rubric.draft);
  for (const one of theirs.criteria)
    if (one.id === criterion.id) one.question = "What would they do first, and what then?";
  if (theirs.stages[0] !== undefined) theirs.stages[0].name = "First call";
  await as(server, ines, "PUT /api/rubrics/:rubricId/draft", {
    params: { rubricId: rubric.id },
    ifMatch: rubric.revision,
    body: { document: theirs },
  });

  await question.fill("Which model did they choose, and why that one?");
  const choice = page.getByRole("alertdialog");
  await expect(choice).toContainText("Which model did they choose");
  await expect(choice).toContainText("What would they do first");
  await expectNoFindings(page, "two edits of the same words", "[role=alertdialog]");
  await choice.getByText("Both", { exact: true }).click();
  await choice.getByRole("button", { name: "Go on with these" }).click();
  await expect(question).toHaveValue(
    "Which model did they choose, and why that one?\n\nWhat would they do first, and what then?",
  );
  await expect(outline(page).getByRole("link", { name: "First call" })).toBeVisible();
  await saved(page);
  // Their edit is no step of mine: undoing leaves it alone.
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(question).toHaveValue("What would they do first, and what then?");
  await expect(outline(page).getByRole("link", { name: "First call" })).toBeVisible();
});

test("Words that could not be saved are kept on this device and taken up again", async ({
  page,
  server,
  newcomer,
  be,
}) => {
  const admin = await newcomer("admin", "Sam Adeyemi");
  const rubric = await readyRubric(server, admin);
  const [criterion] = rubric.draft.criteria;
  await be(admin);
  await page.goto(`/rubrics/${rubric.id}?part=criteria|${criterion?.id}`);
  const question = page.getByLabel("What the rating answers");
  await expect(question).toBeVisible();
  await page.route("**/draft", (route) => route.fulfill({ status: 502, body: "" }));
  await question.fill("What did they notice before anybody else did?");
  await expect(page.getByText("Offline, saved on this device")).toBeVisible();
  page.on("dialog", (asked) => void asked.accept());
  await page.goto("/rubrics");
  await page.unroute("**/draft");
  await page.goto(`/rubrics/${rubric.id}?part=criteria|${criterion?.id}`);
  await expect(question).toHaveValue("What did they notice before anybody else did?");
  await saved(page);
  const stored = await as(server, admin, "GET /api/rubrics/:rubricId", {
    params: { rubricId: rubric.id },
  });
  expect(stored.draft.criteria[0]?.question).toBe("What did they notice before anybody else did?");
});

test("An overlay shows the base's words beside its own, and takes them back", async ({
  page,
  server,
  newcomer,
  be,
}) => {
  const admin = await newcomer("admin", "Sam Adeyemi");
  const base = await readyRubric(server, admin);
  await be(admin);
  await page.goto(`/rubrics?search=${encodeURIComponent(base.draft.role)}`);
  await page.getByRole("button", { name: "Actions for Geospatial" }).click();
  await page.getByRole("menuitem", { name: "Start an overlay" }).click();
  await page.getByLabel("Setting of the overlay").fill("Night shift");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.getByText("An overlay of Geospatial")).toBeVisible();

  await outline(page).getByRole("link", { name: "Reliability" }).click();
  const question = page.getByLabel("What the rating answers");
  const inherited = await question.inputValue();
  await question.fill("Who is woken up, and for what?");
  await expect(page.getByText(`The base says: ${inherited}`)).toBeVisible();
  await page.getByRole("button", { name: "Against the base (1)" }).click();
  await expect(page.getByRole("list", { name: "What this setting changes" })).toContainText(
    "Who is woken up",
  );
  await saved(page);
  await expectNoFindings(page, "an overlay beside its base");
  await page.getByRole("button", { name: "Use the base's again: What the rating answers" }).click();
  await expect(question).toHaveValue(inherited);
  await expect(page.getByText("Nothing yet. The rubric says what its base says.")).toBeVisible();
});

test("Who may not edit a rubric reads it", async ({ page, server, newcomer, be }) => {
  const rubric = await readyRubric(server, await newcomer("admin", "Sam Adeyemi"));
  await be(await newcomer("auditor", "Noor Haddad"));
  await page.goto(`/rubrics/${rubric.id}`);
  await expect(page.getByText("You may read this rubric.")).toBeVisible();
  await page.locator("summary", { hasText: "Technical exercise" }).click();
  await expect(page.getByRole("list", { name: "Core prompts" }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);
  await page.goto("/reports");
  await expect(page.getByRole("link", { name: "Import a hiring report" })).toHaveCount(0);
});
