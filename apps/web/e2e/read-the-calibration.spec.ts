import type { Page } from "@playwright/test";
import { expectNoFindings } from "./axe.ts";
import { addCandidates, openJob, planInterview, submitCard, type Hiring } from "./hiring.ts";
import { expect, press, tabTo, test } from "./journey.ts";
import type { Person } from "./people.ts";

const section = (page: Page, name: string) => page.getByRole("region", { name });

/** Each candidate is met by three of the interviewers in turn; the first of them gives a point less. */
async function holdLoop(
  hiring: Hiring,
  title: string,
  interviewers: Person[],
  candidates: number,
): Promise<void> {
  const { server } = hiring;
  const { id, stages } = await openJob(hiring, title);
  const names = Array.from({ length: candidates }, (_, c) => `Candidate ${title} ${c + 1}`);
  const applications = await addCandidates(hiring, id, names);
  for (const [c, application] of applications.entries()) {
    const seats = Math.min(3, interviewers.length);
    const turn = c % interviewers.length;
    const panel = [...interviewers.slice(turn), ...interviewers.slice(0, turn)].slice(0, seats);
    const interview = await planInterview(hiring, application, {
      stageId: stages[0]?.id ?? "",
      panel,
    });
    await Promise.all(
      panel.map((person, seat) =>
        submitCard(server, person, interview.id, {
          points: [2, 3, 3, 2]
            .map((point, j) => point + ((c + j) % 2) - (person === interviewers[0] ? 1 : 0))
            .map((point, j) => (seat === 1 && j === c % 4 ? Math.min(4, point + 1) : point)),
          evidence: "Named the risk, changed the plan, called back the same day.",
          choice: "yes",
          reason: "Steady on what matters.",
        }),
      ),
    );
  }
}

test("A manager reads who rates lower on the same candidates, as figure, table, file and without names", async ({
  page,
  server,
  newcomer,
  owner,
  be,
}) => {
  // Thirty cards are handed in before the page has anything to say.
  test.setTimeout(90_000);
  const manager = await newcomer("hiring_manager", "Mira Manager");
  const interviewers = await Promise.all(
    ["Ines Low", "Jonas", "Hiro", "Ben", "Ana"].map((name) => newcomer("interviewer", name)),
  );
  await holdLoop({ server, admin: owner, manager }, "Days", interviewers, 10);
  await be(manager);
  await page.goto("/");
  await page.getByRole("link", { name: "Calibration" }).click();
  await expect(page.getByRole("heading", { name: "Calibration", level: 1 })).toBeVisible();
  await expect(
    page.getByRole("heading", { name: "Nothing has been calculated here yet" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Calculate now" }).click();
  await expect(section(page, "In short")).toContainText(
    /Ines Low rated about \d\.\d points lower than the panel/,
    {
      timeout: 15_000,
    },
  );
  await expect(section(page, "Is there enough data?")).toContainText("All interviewers are linked");

  const who = section(page, "Who rates lower or higher on the same candidates?");
  await who.getByText("Show as table").click();
  const rows = who.getByRole("row");
  await expect(rows).toHaveCount(6);
  await expect(rows.nth(1)).toContainText("Ana");
  await expect(rows.filter({ hasText: "Ines Low" })).toContainText("lower than the panel");
  const download = page.waitForEvent("download");
  await who.getByRole("button", { name: /^Download CSV/ }).click();
  expect((await download).suggestedFilename()).toBe("interviewers.csv");
  for (const part of [
    "How far do interviewers agree?",
    "How is the scale used?",
    "Has anything moved?",
    "Which criteria are worth rewriting?",
    "Which single ratings are worth a look?",
  ])
    await expect(section(page, part)).toBeVisible();
  await expect(section(page, "How far do interviewers agree?")).toContainText(
    /gave the same point on \d+ of 100 criteria \(likely range \d+ to \d+\)/,
  );
  await expectNoFindings(page, "the calibration with every part");

  // Three presses from a claim to its evidence: the mark, the rating, and the card is there to be read.
  await who.getByRole("button", { name: "Ratings behind Ines Low" }).focus();
  await page.keyboard.press("Enter");
  const behind = page.getByRole("dialog", { name: "Ratings behind Ines Low" });
  await expect(behind.getByRole("row")).toHaveCount(31);
  await expectNoFindings(page, "the ratings behind a mark");
  await page.keyboard.press("Escape");
  await expect(behind).toHaveCount(0);
  await expect(who.getByRole("button", { name: "Ratings behind Ines Low" })).toBeFocused();
  await page
    .getByRole("button", { name: /What Ines Low and Jonas both rated/ })
    .first()
    .click();
  await expect(page.getByRole("dialog").getByRole("rowheader").first()).toContainText("·");
  await page.keyboard.press("Escape");

  await page.getByLabel("Hide names").check();
  await expect(who).toContainText("Interviewer 1");
  await expect(page.getByRole("main")).not.toContainText("Ines Low rated");

  await page.getByRole("button", { name: "Calculate again" }).click();
  await expect(page.getByText("No new rating has come in since")).toBeVisible();

  await page.getByLabel("Hide names").uncheck();
  await who.getByRole("button", { name: "Ratings behind Ines Low" }).click();
  await page.getByRole("dialog").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/scorecards\//);
  await expect(page.getByRole("main")).toContainText("Named the risk, changed the plan");
});

test("A small team first sees what needs no calculation, by keyboard alone", async ({
  page,
  server,
  newcomer,
  owner,
  be,
}) => {
  const manager = await newcomer("hiring_manager", "Noa Manager");
  const pair = await Promise.all(["Lena", "Tomas"].map((name) => newcomer("interviewer", name)));
  await holdLoop({ server, admin: owner, manager }, "Nights", pair, 2);
  await be(manager);
  await page.goto("/calibration");
  const starting = section(page, "What needs no calculation");
  await expect(starting).toContainText("core prompts nobody asked");
  await press(page, page.getByRole("button", { name: "Calculate now" }));
  await expect(section(page, "Who rates lower or higher on the same candidates?")).toContainText(
    "nothing is shown about single persons",
    { timeout: 15_000 },
  );
  const heads = page.getByRole("heading", { level: 2 });
  await expect(heads.first()).toHaveText("What needs no calculation");

  await press(page, starting.locator("summary", { hasText: "core prompts nobody asked" }));
  const link = starting.getByRole("link").first();
  await press(page, page.locator("summary", { hasText: "Method" }));
  await expect(page.getByText("Fingerprint of the ratings")).toBeVisible();
  await expectNoFindings(page, "the calibration of a small team");
  await page.goto("/calibration");
  await press(page, starting.locator("summary", { hasText: "core prompts nobody asked" }));
  await tabTo(page, link);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/round-up$/);
});

test("An interviewer has no door to the calibration", async ({ page, newcomer, be }) => {
  await be(await newcomer("interviewer", "Ida"));
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Home" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Calibration" })).toHaveCount(0);
  await page.goto("/calibration");
  await expect(page.getByText("for hiring managers, admins, owners and auditors")).toBeVisible();
});
