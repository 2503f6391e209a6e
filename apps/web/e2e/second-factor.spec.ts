import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expectNoFindings } from "./axe.ts";
import { expect, press, test, typeInto } from "./journey.ts";
import { PASSWORD } from "./people.ts";
import { refusal } from "./refusal.ts";

const STEP_MS = 30_000;

// Setting it up is a long walk for a crowded machine.
test.setTimeout(90_000);

/** What an authenticator app shows now, or will show some steps from now; the server takes one step ahead. */
function codeOf(secret: string, ahead = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) });
  return totp.generate({ timestamp: Date.now() + ahead * STEP_MS });
}

const section = (page: Page) => page.getByRole("region", { name: "Second factor" });

/** Through the profile page; gives the secret and the recovery codes. */
async function setUp(page: Page, look?: (name: string) => Promise<void>) {
  await page.goto("/profile");
  await press(page, section(page).getByRole("button", { name: "Set up" }));
  const first = page.getByRole("dialog", { name: "Set up a second factor" });
  await expect(first.getByLabel("Password", { exact: true })).toBeFocused();
  await page.keyboard.type("not the password");
  await page.keyboard.press("Enter");
  await expect(first.getByText("This is not your password.")).toBeVisible();
  await look?.("password");
  await first.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");

  const scan = page.getByRole("dialog", { name: "Add Evenhand to your app" });
  await expect(scan.getByRole("img", { name: /^Square code/ })).toBeVisible();
  const secret = await scan.getByRole("textbox", { name: "Secret" }).inputValue();
  await look?.("scan");
  await typeInto(page, scan.getByLabel("Code that the app shows"), "000000");
  await page.keyboard.press("Enter");
  await expect(scan.getByText("This is not the code")).toBeVisible();
  await scan.getByLabel("Code that the app shows").fill(codeOf(secret));
  await page.keyboard.press("Enter");

  const kept = page.getByRole("dialog", { name: "Keep these recovery codes" });
  const codes = (await kept.getByLabel("Recovery codes").inputValue()).split("\n");
  expect(codes).toHaveLength(10);
  await page.keyboard.press("Escape");
  await expect(kept).toBeVisible();
  await look?.("codes");
  const downloading = page.waitForEvent("download");
  await kept.getByRole("button", { name: "Download" }).click();
  const file = await readFile(await (await downloading).path(), "utf8");
  for (const code of codes) expect(file).toContain(code);
  await press(page, kept.getByRole("button", { name: "I have kept them" }));
  await expect(section(page).getByText("The second factor is on.")).toBeVisible();
  await expect(section(page).getByText("10 recovery codes are left.")).toBeVisible();
  return { secret, codes };
}

async function enterPassword(page: Page, email: string): Promise<Locator> {
  await page.goto("/sign-in");
  await typeInto(page, page.getByLabel("E-mail address"), email);
  await typeInto(page, page.getByLabel("Password", { exact: true }), PASSWORD);
  await page.keyboard.press("Enter");
  const code = page.getByLabel("Code from your authenticator app");
  await expect(code).toBeFocused();
  return code;
}

test("A member sets a second factor up, signs in with it and turns it off, without a mouse", async ({
  page,
  context,
  newcomer,
  be,
}) => {
  const person = await newcomer("interviewer", "Jonas Feld");
  await be(person);
  const { secret, codes } = await setUp(page, (name) => expectNoFindings(page, `set up, ${name}`));
  await expectNoFindings(page, "/profile, second factor on");

  await context.clearCookies();
  const field = await enterPassword(page, person.email);
  await expect(field).toHaveAttribute("autocomplete", "one-time-code");
  await expect(field).toHaveAttribute("inputmode", "numeric");
  await expectNoFindings(page, "/sign-in, code");
  await page.keyboard.type("000000");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This code is not right")).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill(codeOf(secret, 1));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hello, Jonas Feld");

  await context.clearCookies();
  await enterPassword(page, person.email);
  await press(page, page.getByRole("button", { name: "Use a recovery code instead" }));
  const recovery = page.getByLabel("Recovery code");
  await expect(recovery).toBeFocused();
  await page.keyboard.type(codes[0] ?? "");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hello, Jonas Feld");

  await page.goto("/profile");
  await expect(section(page).getByText("9 recovery codes are left.")).toBeVisible();
  await press(page, section(page).getByRole("button", { name: "Turn off" }));
  const off = page.getByRole("dialog", { name: "Turn the second factor off?" });
  await expectNoFindings(page, "/profile, turning it off");
  await typeInto(page, off.getByLabel("Password", { exact: true }), PASSWORD);
  await press(page, off.getByRole("button", { name: "Use a recovery code instead" }));
  await off.getByLabel("Recovery code").fill(codes[1] ?? "");
  await page.keyboard.press("Enter");
  await expect(section(page).getByText("It is off")).toBeVisible();
});

test("A session that ends is renewed over the page, code and all", async ({
  page,
  context,
  newcomer,
  be,
}) => {
  const person = await newcomer("interviewer", "Mara Lindqvist");
  await be(person);
  const { codes } = await setUp(page);
  await context.clearCookies();
  await page.getByLabel("Name", { exact: true }).fill("Mara L.");
  await page.getByRole("button", { name: "Save" }).click();
  const again = page.getByRole("dialog", { name: "Sign in to go on" });
  await again.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await again.getByRole("button", { name: "Use a recovery code instead" }).click();
  await again.getByLabel("Recovery code").fill(codes[2] ?? "");
  await expectNoFindings(page, "sign in to go on, code");
  await page.keyboard.press("Enter");
  await expect(again).toBeHidden();
  await expect(page.getByText("Saved.")).toBeVisible();
});

test("An invitation asks an account that has one for its code too", async ({ page }) => {
  const preview = {
    organisation: "Cedar Clinic",
    email: "nia@harbour.example",
    role: "auditor",
    invitedBy: "Ada Okonkwo",
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    account: "sign_in",
  };
  await page.route("**/api/invitations/open", (route) => route.fulfill({ json: preview }));
  const sent: unknown[] = [];
  await page.route("**/api/invitations/accept", (route) => {
    sent.push(route.request().postDataJSON());
    const code = sent.length === 1 ? "second_factor_required" : "wrong_code";
    return route.fulfill({ status: 401, json: refusal(code) });
  });
  await page.goto(`/invitation#${"x".repeat(43)}`);
  await page.getByLabel("Your name").fill("Nia Obi");
  await page.getByLabel("Your password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  const code = page.getByLabel("Code from your authenticator app");
  await expect(code).toBeFocused();
  await page.keyboard.type("123 456");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This code is not right")).toBeVisible();
  expect(sent).toMatchObject([{ password: PASSWORD }, { password: PASSWORD, code: "123 456" }]);
  await expectNoFindings(page, "/invitation, code");
});

test("An admin takes a lost one off, and the password alone opens again", async ({
  page,
  context,
  newcomer,
  be,
}) => {
  const person = await newcomer("interviewer", "Tomas Berg");
  await be(person);
  await setUp(page);
  await be(await newcomer("admin", "Sam Adeyemi"));
  await page.goto(`/members?search=${person.email}`);
  await press(page, page.getByRole("button", { name: "Actions for Tomas Berg" }));
  await page.getByRole("menuitem", { name: "Take off second factor" }).click();
  const asked = page.getByRole("alertdialog", {
    name: "Take off the second factor of Tomas Berg?",
  });
  await expectNoFindings(page, "/members, taking a second factor off");
  await asked.getByRole("button", { name: "Take off second factor" }).click();
  await expect(page.getByText("The second factor of Tomas Berg is off.")).toBeVisible();

  await context.clearCookies();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hello, Tomas Berg");
});
