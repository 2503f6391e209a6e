import type { Page } from "@playwright/test";
import { expectNoFindings } from "./axe.ts";
import {
  addCandidates,
  as,
  openCard,
  openJob,
  planInterview,
  publishedVersion,
  submitCard,
} from "./hiring.ts";
import { expect, press, tabTo, test, typeInto, type Team } from "./hiring-team.ts";

const MISFIT = "Nobody lifts anybody alone in this job.";
const DANGER = "Went on with the transfer although the brakes were off.";

/** A candidate whom both have met and rated: Ben saw something unsafe, Ines did not. */
async function ratedByBoth(team: Team, candidate: string): Promise<string> {
  const opening = await openJob(team, `Therapist ${crypto.randomUUID().slice(0, 6)}`);
  const [applicationId = ""] = await addCandidates(team, opening.id, [candidate]);
  const { id } = await planInterview(team, applicationId, {
    stageId: opening.stages[0]?.id ?? "",
    panel: [team.ines, team.ben],
    startsIn: -120,
  });
  await submitCard(team.server, team.ines, id, {
    points: [3, "not-observed", 3],
    evidence: "Asked about pain before the stairs.",
    choice: "yes",
    reason: "Plans from what she measured.",
  });
  await submitCard(team.server, team.ben, id, {
    points: [1, 3],
    evidence: DANGER,
    misfit: MISFIT,
    choice: "yes",
    reason: "The plan was good.",
  });
  return applicationId;
}

const matrix = (page: Page) =>
  page.getByRole("region", { name: "Case scenario discussion" }).last();

test("A manager reads the round-up: safety first, evidence one press away, and a decision that answers it", async ({
  page,
  team,
  be,
}) => {
  test.setTimeout(75_000);
  const applicationId = await ratedByBoth(team, "Amara Nwosu");
  await be(team.manager);
  await page.goto("/");
  await expect(page.getByText("Needs a decision")).toBeVisible();
  await expectNoFindings(page, "the manager's home");
  await page.getByRole("link", { name: "Round-up" }).click();
  await expect(page).toHaveURL(`/applications/${applicationId}/round-up`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Round-up of Amara Nwosu");

  const headings = page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(headings.first()).toHaveText("Safety first");
  const safety = page.getByRole("region", { name: "Safety first" });
  await expect(safety).toContainText("Safety-first judgment was rated at the lowest point");
  await expect(safety).toContainText(DANGER);

  const row = matrix(page).getByRole("row", { name: /^Safety-first judgment/ });
  await expect(row).toContainText("2 points");
  await expect(row).toContainText("worth talking about");
  await expect(matrix(page).getByRole("row", { name: /^Documentation habits/ })).toContainText(
    "not observed",
  );
  await expectNoFindings(page, "a round-up");
  await row.getByRole("button", { name: /^1\. .*Ben Abel/ }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(DANGER);
  await expect(dialog).toContainText("1 Unsafe or contrary");
  await expectNoFindings(page, "the evidence behind a mark");
  await dialog.getByRole("button", { name: "Close" }).click();

  const form = page.getByRole("form", { name: "Record the decision" });
  await expect(form.getByRole("radio", { checked: true })).toHaveCount(0);
  await form.getByRole("button", { name: "Record the decision" }).click();
  await expect(form.getByText("Choose what is decided.")).toBeVisible();
  await expect(form.getByText(/the decision must answer it/)).toBeVisible();
  await expectNoFindings(page, "a decision with something missing");
  await form.getByText("Do not hire").click();
  await form.getByLabel("Rationale").fill("Strong plan, one unsafe habit.");
  await form.getByRole("button", { name: "Record the decision" }).click();
  await expect(form.getByText(/the decision must answer it/)).toBeVisible();
  await form
    .getByLabel("Your answer to the safety concern, in a sentence")
    .fill("Asked again by phone; the habit was confirmed.");
  await form.getByRole("button", { name: "Add a dissent" }).click();
  await form.getByLabel("What they hold").fill("It can be taught in a week.");
  await form.getByRole("button", { name: "Record the decision" }).click();
  await expect(form.getByLabel("Who saw it differently")).toHaveAccessibleDescription(
    /Say who it was/,
  );
  // What is written so far outlives the page.
  await page.reload();
  await expect(form.getByLabel("Rationale")).toHaveValue("Strong plan, one unsafe habit.");
  await form.getByLabel("Who saw it differently").fill("Ines Albrecht");
  await form.getByRole("button", { name: "Record the decision" }).click();
  const decision = page.getByRole("article", { name: "Do not hire" });
  await expect(decision).toContainText("Asked again by phone; the habit was confirmed.");
  await expect(decision).toContainText("It can be taught in a week.");
  await expect(decision).toContainText(team.manager.name);
  await expect(form).toBeHidden();
  await page.getByRole("button", { name: "Record another decision" }).click();
  await expect(form.getByLabel("Rationale")).toHaveValue("");
  await page.getByRole("link", { name: "Interviews and facts" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Amara Nwosu");
});

test("A manager who reads a card finds the way back to the round-up, and paper carries no links", async ({
  page,
  team,
  be,
}) => {
  const applicationId = await ratedByBoth(team, "Noor Haddad");
  const { stages } = await as(
    team.server,
    team.manager,
    "GET /api/applications/:applicationId/round-up",
    {
      params: { applicationId },
    },
  );
  const cardId = stages[0]?.panel[0]?.scorecardId ?? "";
  await be(team.manager);
  await page.goto(`/scorecards/${cardId}`);
  await expect(page.getByRole("link", { name: "Open card" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Confidential")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link")).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "Round-up" }).click();
  await expect(page).toHaveURL(`/applications/${applicationId}/round-up`);
});

test("An admin reads which criteria interviewers found unfit, by a press of its own", async ({
  page,
  team,
  be,
}) => {
  await ratedByBoth(team, "Mina Ito");
  const { id: versionId } = await publishedVersion(team);
  const version = await as(team.server, team.admin, "GET /api/rubric-versions/:versionId", {
    params: { versionId },
  });
  await be(team.admin);
  await page.goto(`/rubrics/${version.rubricId}/versions`);
  const flags = page.getByRole("region", { name: "Flags from interviewers" });
  await expect(flags).toContainText("counts as having read those cards");
  await press(page, flags.getByRole("button", { name: "Show the flags" }));
  await expect(flags.getByRole("article", { name: "Safety-first judgment" })).toContainText(MISFIT);
  await expectNoFindings(page, "flags from interviewers");
});

test("The same without a mouse", async ({ page, team, be }) => {
  test.setTimeout(45_000);
  await ratedByBoth(team, "Jonas Weber");
  await be(team.manager);
  const { keyboard } = page;
  await page.goto("/");
  await press(page, page.getByRole("link", { name: "Round-up" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Round-up of Jonas Weber");
  const mark = matrix(page).getByRole("button", { name: /^1\. .*Ben Abel/ });
  await press(page, mark);
  await expect(page.getByRole("dialog")).toContainText(DANGER);
  await keyboard.press("Escape");
  await expect(mark).toBeFocused();

  const form = page.getByRole("form", { name: "Record the decision" });
  await tabTo(page, form.getByRole("radio").first());
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  await expect(form.getByRole("radio", { name: "Hold" })).toBeChecked();
  await typeInto(page, form.getByLabel("Rationale"), "One more conversation first.");
  await press(page, form.getByRole("button", { name: "Record the decision" }));
  const answer = form.getByLabel("Your answer to the safety concern, in a sentence");
  await expect(answer).toBeFocused();
  await keyboard.type("We ask about it in the next stage.");
  await press(page, form.getByRole("button", { name: "Record the decision" }));
  await expect(page.getByRole("article", { name: "Hold" })).toContainText(
    "We ask about it in the next stage.",
  );
});

test("A manager who still owes a card sees states, and may open the others with a reason", async ({
  page,
  team,
  be,
}) => {
  const word = `larkspur${crypto.randomUUID().slice(0, 8)}`;
  const opening = await openJob(team, `Therapist ${crypto.randomUUID().slice(0, 6)}`);
  const [applicationId = ""] = await addCandidates(team, opening.id, ["Mina Ito"]);
  const { id } = await planInterview(team, applicationId, {
    stageId: opening.stages[0]?.id ?? "",
    panel: [team.manager, team.ben],
    startsIn: -120,
  });
  await submitCard(team.server, team.ben, id, {
    points: [3],
    evidence: word,
    choice: "yes",
    reason: word,
  });
  await openCard(team.server, team.manager, id);
  await be(team.manager);
  await page.goto(`/applications/${applicationId}/round-up`);
  await expect(page.getByText("Ratings are hidden from you")).toBeVisible();
  await expect(matrix(page)).toContainText("submitted");
  expect(await page.content()).not.toContain(word);
  await expectNoFindings(page, "a round-up that is shut");
  await page.getByRole("button", { name: "Open the cards before yours is in" }).click();
  const dialog = page.getByRole("alertdialog");
  await expectNoFindings(page, "the question before opening early");
  await dialog.getByLabel("Why you need to see them now").fill("The offer expires today.");
  await dialog.getByRole("button", { name: "Open the cards" }).click();
  await expect(page.getByText(word).first()).toBeVisible();
});
