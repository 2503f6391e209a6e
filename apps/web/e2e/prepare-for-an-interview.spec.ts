import type { BrowserContext, Page } from "@playwright/test";
import { expectNoFindings } from "./axe.ts";
import { addCandidates, as, openJob, planInterview } from "./hiring.ts";
import { expect, press, test, type Team } from "./hiring-team.ts";
import { ask, PASSWORD, type Person } from "./people.ts";

test.use({ serviceWorkers: "allow" });

const IN_THREE_DAYS = 3 * 24 * 60;

async function planned(team: Team, candidate: string, panel: Person[], startsIn = IN_THREE_DAYS) {
  const opening = await openJob(team, `Therapist ${crypto.randomUUID().slice(0, 6)}`);
  const [applicationId = ""] = await addCandidates(team, opening.id, [candidate]);
  const stageId = opening.stages[0]?.id ?? "";
  return planInterview(team, applicationId, { stageId, panel, startsIn, place: "Room 4" });
}

/** The worker has the files of this build, and a reload may go without a network. */
async function workerIsReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== "activated")
      await new Promise((resolve) => active?.addEventListener("statechange", resolve));
  });
}

/** What lies in the browser for the hours without a network. */
async function keptNames(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open("evenhand-answers");
        opening.addEventListener("upgradeneeded", () => opening.transaction?.abort());
        opening.addEventListener("error", () => resolve([]));
        opening.addEventListener("success", () => {
          const database = opening.result;
          const all = database.transaction("answers").objectStore("answers").getAllKeys();
          all.addEventListener("success", () => {
            database.close();
            resolve(all.result as string[]);
          });
        });
      }),
  );
}

const offline = (context: BrowserContext) => context.setOffline(true);

test("An interview is scheduled, its kit is read, and read again without a network", async ({
  page,
  context,
  team,
  be,
}) => {
  test.slow();
  const { id: interviewId } = await planned(team, "Ngũgĩ wa Mwangi", [team.ines, team.ben]);
  await be(team.ines);
  await page.goto("/");
  const line = page.getByRole("listitem").filter({ hasText: "Ngũgĩ wa Mwangi" });
  await press(page, line.getByRole("link", { name: /^Read the kit/ }));

  const title = page.getByRole("heading", { level: 1, name: "Kit: Ngũgĩ wa Mwangi" });
  await expect(title).toBeFocused();
  await expect(page.getByText("The card opens 15 minutes before the interview.")).toBeVisible();
  await expect(page.getByText("With Ben Abel. Each scores alone.")).toBeVisible();
  await expect(page.getByText(/Room 4/)).toBeVisible();
  await expect(page.getByRole("list", { name: "Core prompts" })).toBeVisible();
  expect(await page.getByRole("article").count()).toBeGreaterThan(1);
  await expect(page.getByRole("radio")).toHaveCount(0);
  await expectNoFindings(page, "the kit of an interview to come");
  await page
    .getByLabel("Do you know this candidate?")
    .selectOption("Yes, please put somebody else in my place");
  const params = { interviewId };
  await expect
    .poll(async () => {
      const { panel } = await as(team.server, team.manager, "GET /api/interviews/:interviewId", {
        params,
      });
      return panel.find(({ member }) => member.name === "Ines Albrecht")?.knowsCandidate;
    })
    .toBe("asked_to_swap");

  await page.getByRole("link", { name: "Home" }).click();
  await workerIsReady(page);
  await expect.poll(async () => (await keptNames(page)).length).toBeGreaterThan(3);
  await offline(context);
  await page.reload();
  await expect(page.getByText(/^No network. These are your interviews/)).toBeVisible();
  await line.getByRole("link", { name: /^Read the kit/ }).click();
  await expect(title).toBeVisible();
  await expect(page.getByText(/^No network. This is the kit as it stood/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("list", { name: "Core prompts" })).toBeVisible();
  await expectNoFindings(page, "a kit without a network");

  await context.setOffline(false);
  await expect(page.getByText(/^No network/)).toBeHidden({ timeout: 20_000 });
});

test("A card that has been opened is gone on with after a reload without a network", async ({
  page,
  context,
  team,
  be,
}) => {
  const interview = await planned(team, "Zoë Østergård", [team.ines], 0);
  await be(team.ines);
  await page.goto("/");
  await page.getByRole("button", { name: /^Open card/ }).click();
  const evidence = page.getByLabel("What they did").first();
  await evidence.fill("Asked before the visit.");
  await expect(page.getByRole("status").first()).toHaveText(/^Saved \d\d:\d\d$/);
  await workerIsReady(page);
  await expect.poll(async () => (await keptNames(page)).join()).toContain("/scorecards/");
  await offline(context);
  await page.reload();
  await expect(evidence).toHaveValue("Asked before the visit.");
  await evidence.fill("Asked before the visit, and wrote it down.");
  await expect(page.getByRole("status").first()).toHaveText("Offline, saved on this device");
  await page.reload();
  await expect(evidence).toHaveValue("Asked before the visit, and wrote it down.");

  await context.setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(page.getByRole("status").first()).toHaveText(/^Saved \d\d:\d\d$/);
  const { draft } = await as(
    team.server,
    team.ines,
    "POST /api/interviews/:interviewId/scorecard",
    { params: { interviewId: interview.id } },
  );
  expect(draft?.ratings[0]?.evidence[0]?.didWhat).toBe(
    "Asked before the visit, and wrote it down.",
  );
});

test("Nothing of it stays behind: not after signing out, not on a shared computer", async ({
  page,
  team,
  be,
}) => {
  await planned(team, "Aroha Tāmati", [team.ines]);
  await be(team.ines);
  await page.goto("/");
  await expect.poll(async () => (await keptNames(page)).join()).toContain("/kits/");
  await page.getByRole("button", { name: /Ines Albrecht/ }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await keptNames(page)).toEqual([]);

  const { cookie } = await ask(team.server, "POST /api/session", {
    address: team.ines.address,
    body: { email: team.ines.email, password: PASSWORD, sharedComputer: true },
  });
  await be({ ...team.ines, cookie });
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Aroha Tāmati" })).toBeVisible();
  await page.getByRole("link", { name: /^Read the kit/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kit: Aroha Tāmati");
  expect(await keptNames(page)).toEqual([]);
});
