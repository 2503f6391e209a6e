import type { Page } from "@playwright/test";
import { expectNoFindings } from "./axe.ts";
import { expect, press, test, typeInto } from "./journey.ts";
import { PASSWORD } from "./people.ts";
import { startServer, type Server } from "./server.ts";

test.describe.configure({ mode: "serial" });
test.setTimeout(60_000);

let server: Server;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

test("A visitor of a new server is told how to open it", async ({ page }) => {
  await page.goto(`${server.url}/`);
  await expect(page).toHaveURL(`${server.url}/sign-in`);
  await expect(page.getByText("This server is new")).toBeVisible();
  await expect(page.getByText("First run:")).toBeVisible();
});

test("A link that is not the printed one opens nothing", async ({ page }) => {
  await page.goto(`${server.url}/first-run`);
  await expect(page.getByRole("heading")).toHaveText("Open the link that the server printed");
  await page.goto(`${server.url}/first-run#${"x".repeat(43)}`);
  await expect(page.getByRole("heading")).toHaveText("This link does not open anything");
});

test("The first owner sets up the organisation, without a mouse", async ({ page }) => {
  await page.goto(server.firstRunLink);
  await expect(page.getByRole("heading")).toHaveText("The link is good");
  expect(new URL(page.url()).hash).toBe("");
  await press(page, page.getByRole("button", { name: "Go on" }));

  await expect(field(page, "Name of the organisation")).toBeFocused();
  await expect(field(page, "Time zone")).toHaveValue("Europe/Berlin");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Enter the name of the organisation.")).toBeVisible();
  await expect(field(page, "Name of the organisation")).toBeFocused();

  await typeInto(page, field(page, "Name of the organisation"), "Quay Clinic");
  await typeInto(page, field(page, "Your name"), "Noor Haddad");
  await typeInto(page, field(page, "E-mail address"), "noor@quay.example");
  await typeInto(page, field(page, "Password"), "short");
  await expect(page.getByText("7 more characters.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("This has 5 characters. 12 or more are needed.")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hello, Noor Haddad");
  await expect(page.getByText("Quay Clinic · Owner")).toBeVisible();

  // Nothing is there yet: the way to the first opening is shown, and no door on it is a dead end.
  const steps = page.getByRole("region", { name: "First steps" }).getByRole("listitem");
  await expect(steps).toHaveText([/^1Publish a rubric/, /^2Invite/, /^3Start an opening/]);
  await expectNoFindings(page, "the home of a new organisation");
  await press(page, steps.nth(2).getByRole("link"));
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await press(page, page.getByRole("button", { name: "Start an opening" }));
  await expect(page.getByText("none is published yet")).toBeVisible();
  await press(page, page.getByRole("link", { name: "To the rubrics" }));
  await expect(page.getByRole("heading", { level: 1, name: "Rubrics" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Import a hiring report" })).toBeVisible();
});

test("The printed link works once", async ({ page }) => {
  await page.goto(server.firstRunLink);
  await expect(page.getByRole("heading")).toHaveText("This link does not open anything");
  await page.getByRole("link", { name: "Go to sign-in" }).click();
  await expect(page.getByRole("heading")).toHaveText("Sign in");
  await expect(page.getByText("This server is new")).toBeHidden();
});
