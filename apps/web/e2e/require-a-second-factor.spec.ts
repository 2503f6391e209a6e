import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expectNoFindings } from "./axe.ts";
import { expect, press, test, typeInto } from "./journey.ts";
import { firstOwner, join, PASSWORD } from "./people.ts";
import { startServer, type Server } from "./server.ts";

// A server of its own: what it requires would shut the other journeys out.
test.setTimeout(150_000);
let server: Server;
test.beforeAll(async () => {
  test.setTimeout(90_000);
  server = await startServer();
});
test.afterAll(() => server.stop());

const section = (page: Page) => page.getByRole("region", { name: "Second factor" });

/** From the button on, by the keyboard; the codes are kept at the end. */
async function setUp(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await press(page, section(page).getByRole("button", { name: "Set up" }));
  const first = page.getByRole("dialog", { name: "Set up a second factor" });
  await typeInto(page, first.getByLabel("Password", { exact: true }), PASSWORD);
  await page.keyboard.press("Enter");
  const scan = page.getByRole("dialog", { name: "Add Evenhand to your app" });
  const secret = await scan.getByRole("textbox", { name: "Secret" }).inputValue();
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) });
  await typeInto(page, scan.getByLabel("Code that the app shows"), totp.generate());
  await page.keyboard.press("Enter");
  const kept = page.getByRole("dialog", { name: "Keep these recovery codes" });
  await expect(kept).toBeVisible();
  await look("codes");
  await press(page, kept.getByRole("button", { name: "I have kept them" }));
}

async function signIn(page: Page, email: string, to: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${server.url}${to}`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
}

test("An owner requires a second factor of everybody; a member sets one up and goes on to where they wanted", async ({
  page,
}) => {
  const owner = await firstOwner(server.url, server.firstRunLink);
  const member = await join(server.url, owner, "coordinator", "Jonas Feld");
  await signIn(page, owner.email, "/organisation");
  await expect(section(page).getByText("Each member decides for themselves.")).toBeVisible();
  await press(page, section(page).getByRole("button", { name: "Require it of everybody" }));
  const question = page.getByRole("alertdialog", { name: /^Require a second factor/ });
  await expectNoFindings(page, "/organisation, requiring a second factor");
  await press(page, question.getByRole("button", { name: "Require it of everybody" }));
  await expect(question.getByText("Set a second factor up for yourself first")).toBeVisible();
  await page.keyboard.press("Escape");

  await page.goto(`${server.url}/profile`);
  await setUp(page, () => Promise.resolve());
  await page.goto(`${server.url}/organisation`);
  await press(page, section(page).getByRole("button", { name: "Require it of everybody" }));
  await press(page, question.getByRole("button", { name: "Require it of everybody" }));
  await expect(section(page).getByText("Every member needs one.")).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("Harbour Rehab");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.").first()).toBeVisible();

  await signIn(page, member.email, "/members");
  const title = page.getByRole("heading", { level: 1, name: "Set up a second factor" });
  await expect(title).toBeVisible();
  await expect(page).toHaveURL(`${server.url}/members`);
  await expect(page.getByText("Harbour Rehab wants one of everybody.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await expectNoFindings(page, "a second factor is wanted");
  await setUp(page, async (name) => {
    // Back from the app after two minutes, the page asks anew who is signed in; the codes stay until they are kept.
    const asked = page.waitForResponse((response) => response.url().endsWith("/api/session"));
    await page.clock.setSystemTime(Date.now() + 120_000);
    await page.evaluate(() => globalThis.dispatchEvent(new Event("visibilitychange")));
    await asked;
    await expectNoFindings(page, `a second factor is wanted, ${name}`);
  });
  await expect(title).toBeVisible();
  await press(page, page.getByRole("button", { name: "Go on" }));
  await expect(page.getByRole("heading", { level: 1, name: "Members" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Members" })).toContainText(owner.email);
});
