import type { Page } from "@playwright/test";
import { expectNoFindings } from "./axe.ts";
import { as, openCard } from "./hiring.ts";
import { expect, test, type Team } from "./hiring-team.ts";
import { ask, PASSWORD, type Person } from "./people.ts";

const evidence = (page: Page) => page.getByLabel("What they did").first();
const status = (page: Page) => page.getByRole("status").first();

async function cardOf(team: Team, interviewId: string): Promise<{ id: string; path: string }> {
  const { id } = await openCard(team.server, team.ines, interviewId);
  return { id, path: `/scorecards/${id}` };
}

/** What the server has of the first line of evidence. */
async function stored({ server }: Team, person: Person, scorecardId: string) {
  const params = { scorecardId };
  const { draft } = await as(server, person, "GET /api/scorecards/:scorecardId", { params });
  return draft?.ratings[0]?.evidence[0]?.didWhat;
}

test("What is typed is saved by itself, and is there again elsewhere", async ({
  page,
  team,
  meeting,
  be,
}) => {
  const { id, path } = await cardOf(team, (await meeting("Amara Nwosu")).interviewId);
  await be(team.ines);
  await page.goto(path);
  await evidence(page).fill("Called the physician before leaving.");
  await expect(status(page)).toHaveText("Saved on this device, not sent yet");
  await expect(status(page)).toHaveText(/^Saved \d\d:\d\d$/);
  expect(await stored(team, team.ines, id)).toBe("Called the physician before leaving.");
  await page.getByRole("link", { name: "Home" }).click();
  await page.getByRole("link", { name: "Go on with the card" }).click();
  await expect(evidence(page)).toHaveValue("Called the physician before leaving.");
});

test("Without a network the words stay here, through a reload and a closed tab", async ({
  page,
  context,
  team,
  meeting,
  be,
}) => {
  const { id, path } = await cardOf(team, (await meeting("Zoë Østergård")).interviewId);
  await be(team.ines);
  await page.goto(path);
  await expect(evidence(page)).toBeVisible();
  await context.route("**/draft", (route) => route.abort());
  await evidence(page).fill("Offline, and not lost.");
  await page.getByRole("radio", { name: /^3 / }).first().check();
  await expect(status(page)).toHaveText("Offline, saved on this device");
  await expectNoFindings(page, "a card without a network");
  expect(await stored(team, team.ines, id)).toBeUndefined();
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto(path);
  await expect(evidence(again)).toHaveValue("Offline, and not lost.");
  await expect(again.getByRole("radio", { name: /^3 / }).first()).toBeChecked();
  await expect(status(again)).toHaveText("Offline, saved on this device");
  await context.unroute("**/draft");
  await again.evaluate(() => dispatchEvent(new Event("online")));
  await expect(status(again)).toHaveText(/^Saved \d\d:\d\d$/);
  expect(await stored(team, team.ines, id)).toBe("Offline, and not lost.");
});

test("Of two tabs one writes and the other follows, and the pen goes over with every word", async ({
  page,
  context,
  team,
  meeting,
  be,
}) => {
  const { path } = await cardOf(team, (await meeting("Li Wei")).interviewId);
  await be(team.ines);
  await page.goto(path);
  await evidence(page).fill("From the first tab.");
  const second = await context.newPage();
  await second.goto(path);
  await expect(second.getByText(/open in another tab/)).toBeVisible();
  await expect(evidence(second)).toBeDisabled();
  await expect(evidence(second)).toHaveValue("From the first tab.");
  await evidence(page).fill("From the first tab, and more.");
  await expect(evidence(second)).toHaveValue("From the first tab, and more.");
  await expectNoFindings(second, "a card that follows");

  await second.getByRole("button", { name: "Write here instead" }).click();
  await expect(evidence(second)).toBeEditable();
  await expect(page.getByText(/open in another tab/)).toBeVisible();
  await evidence(second).fill("From the second tab.");
  await expect(evidence(page)).toHaveValue("From the second tab.");
  await second.close({ runBeforeUnload: false });
  await expect(evidence(page)).toBeEditable();
  await expect(evidence(page)).toHaveValue("From the second tab.");
});

test("What two devices changed at once is chosen place by place", async ({
  page,
  context,
  team,
  meeting,
  be,
}) => {
  const { id, path } = await cardOf(team, (await meeting("Jonas Weber")).interviewId);
  await be(team.ines);
  await page.goto(path);
  await evidence(page).fill("Seen by both.");
  await expect(status(page)).toHaveText(/^Saved \d\d:\d\d$/);
  await context.route("**/draft", (route) => route.abort());
  await evidence(page).fill("From the laptop.");
  await page.getByRole("radio", { name: /^4 / }).first().check();

  const params = { scorecardId: id };
  const there = await as(team.server, team.ines, "GET /api/scorecards/:scorecardId", { params });
  const at = new Date().toISOString();
  const draft = structuredClone(there.draft);
  if (draft?.ratings[0]?.evidence[0] === undefined) throw new Error("the first words are missing");
  draft.ratings[0].evidence[0].didWhat = "From the phone.";
  Object.assign(draft.ratings[0], { rating: 2, ratedAt: at });
  draft.takeAway = "Only on the phone.";
  await as(team.server, team.ines, "PUT /api/scorecards/:scorecardId/draft", {
    params,
    ifMatch: there.revision,
    body: { draft },
  });
  await context.unroute("**/draft");
  await page.evaluate(() => dispatchEvent(new Event("online")));

  const dialog = page.getByRole("alertdialog", { name: "Changed on another device" });
  await expect(dialog).toBeVisible();
  await expectNoFindings(page, "a conflict");
  await dialog.getByRole("button", { name: "Go on" }).click();
  await expect(dialog.getByText("2 places are still to be chosen.")).toBeVisible();
  const rating = dialog.getByRole("region", { name: "Safety-first judgment: Rating" });
  await expect(rating.getByText("4 Meets and verifies")).toBeVisible();
  await expect(rating.getByRole("radio", { name: "Both" })).toHaveCount(0);
  await rating.getByText("The other device", { exact: true }).last().click();
  await dialog.getByText("Both", { exact: true }).click();
  await dialog.getByRole("button", { name: "Go on" }).click();
  await expect(evidence(page)).toHaveValue("From the laptop.\n\nFrom the phone.");
  await expect(page.getByRole("radio", { name: /^2 / }).first()).toBeChecked();
  await expect(page.getByLabel(/What the panel should remember/)).toHaveValue("Only on the phone.");
  await expect(status(page)).toHaveText(/^Saved \d\d:\d\d$/);
});

test("Signing out asks before it removes words that no server has", async ({
  page,
  context,
  team,
  meeting,
  be,
}) => {
  const { path } = await cardOf(team, (await meeting("Ravi Patel")).interviewId);
  await be(team.ines);
  await page.goto(path);
  await expect(evidence(page)).toBeVisible();
  await context.route("**/draft", (route) => route.abort());
  await evidence(page).fill("Not sent.");
  await expect(status(page)).toHaveText("Offline, saved on this device");
  const menu = page.getByRole("button", { name: /profile and sign-out/ });
  const question = page.getByRole("alertdialog", { name: "Sign out and lose words?" });
  await menu.click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(question).toBeVisible();
  await expect(question).toContainText("What you wrote on one card or rubric could not be sent");
  await expectNoFindings(page, "the question before signing out");
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(evidence(page)).toHaveValue("Not sent.");
  expect(await draftsHere(page)).toBe(1);

  await menu.click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await question.getByRole("button", { name: "Sign out and remove it" }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await draftsHere(page)).toBe(0);
});

test("A shared computer keeps nothing", async ({ page, context, server, team, meeting }) => {
  const { path } = await cardOf(team, (await meeting("Mina Ito")).interviewId);
  const { cookie } = await ask(server, "POST /api/session", {
    address: team.ines.address,
    body: { email: team.ines.email, password: PASSWORD, sharedComputer: true },
  });
  const [name = "", ...value] = cookie.split("=");
  await context.addCookies([{ name, value: value.join("="), url: server }]);
  await page.goto(path);
  await expect(evidence(page)).toBeVisible();
  await context.route("**/draft", (route) => route.abort());
  await evidence(page).fill("Nowhere but here.");
  await expect(status(page)).toHaveText(
    "Offline, and this browser keeps nothing: leave the page open",
  );
  expect(await draftsHere(page)).toBe(0);
  await context.unroute("**/draft");
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(status(page)).toHaveText(/^Saved \d\d:\d\d$/);
});

/** How many drafts this browser keeps. */
function draftsHere(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("evenhand-drafts");
        opening.addEventListener("error", () => reject(new Error("no storage here")));
        opening.addEventListener("success", () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains("drafts")) return resolve(0);
          const counting = database.transaction("drafts").objectStore("drafts").count();
          counting.addEventListener("success", () => {
            database.close();
            resolve(counting.result);
          });
        });
      }),
  );
}
