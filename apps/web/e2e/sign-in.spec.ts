import { expect, press, test, typeInto } from "./journey.ts";
import { PASSWORD } from "./people.ts";
import { refusal } from "./refusal.ts";

test("A member signs in without a mouse, lands where they wanted to go, and signs out", async ({
  page,
  newcomer,
}) => {
  const person = await newcomer("coordinator", "Priya Raghunathan");
  await page.goto("/members?state=all");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  const password = page.getByLabel("Password", { exact: true });
  await typeInto(page, page.getByLabel("E-mail address"), person.email);
  await typeInto(page, password, PASSWORD);
  await expect(password).toHaveAttribute("type", "password");
  await press(page, page.getByRole("button", { name: "Show password" }));
  await expect(password).toHaveAttribute("type", "text");
  await press(page, page.getByRole("button", { name: "Sign in" }));
  await expect(page).toHaveURL(/\/members\?state=all$/);
  await expect(page.getByRole("table", { name: "Members" })).toBeVisible();

  await press(page, page.getByRole("button", { name: /profile and sign-out/ }));
  await press(page, page.getByRole("button", { name: "Sign out" }));
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("A wrong password is refused in words, and the address stays", async ({ page, newcomer }) => {
  const person = await newcomer("interviewer", "Jonas Feld");
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("Enter your e-mail address.")).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toBeFocused();
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("do not match");
  await expect(page.getByLabel("E-mail address")).toHaveValue(person.email);
  await expect(page.getByLabel("Password", { exact: true })).toBeFocused();
});

test("Too many attempts are told how long to wait", async ({ page }) => {
  const body = refusal("rate_limited", { retryAfterSeconds: 2 });
  await page.route("**/api/session", (route) => route.fulfill({ status: 429, json: body }));
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill("ada@harbour.example");
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("You can try again in 2 seconds.")).toBeVisible();
  await expect(page.getByText("You can try again now.")).toBeVisible();
});

test("A server that cannot be reached is said to be so", async ({ page }) => {
  await page.route("**/api/session", (route) => route.fulfill({ status: 502, body: "" }));
  await page.route("**/api/door", (route) =>
    route.fulfill({ json: { firstRun: false, demo: "off", mail: false } }),
  );
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill("ada@harbour.example");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("cannot be reached");
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue(PASSWORD);
});

test("A session that ends while typing is renewed over the page, and the work goes on", async ({
  page,
  context,
  newcomer,
  be,
}) => {
  const person = await newcomer("admin", "Sam Adeyemi");
  await be(person);
  await page.goto("/members");
  await page.getByRole("button", { name: "Invite" }).click();
  const email = `${crypto.randomUUID().slice(0, 8)}@harbour.example`;
  await page.getByLabel("E-mail address").fill(email);
  await context.clearCookies();
  await page.getByRole("button", { name: "Create invitation" }).click();

  const again = page.getByRole("dialog", { name: "Sign in to go on" });
  await expect(again).toContainText(person.email);
  await again.getByLabel("Password", { exact: true }).fill("not the password");
  await again.getByRole("button", { name: "Sign in" }).click();
  await expect(again.getByRole("alert")).toContainText("do not match");
  await again.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(again).toBeHidden();
  await expect(page.getByRole("dialog", { name: `Invitation for ${email}` })).toBeVisible();
});

test("A shared computer asks after 14 minutes without use and signs out after 15", async ({
  page,
  newcomer,
}) => {
  const person = await newcomer("interviewer", "Jonas Feld");
  await page.clock.install();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByLabel("This is a shared computer").check();
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hello, Jonas Feld");

  const asked = page.getByRole("alertdialog", { name: "Are you still there?" });
  await page.clock.fastForward("14:10");
  await expect(asked).toBeVisible();
  await asked.getByRole("button", { name: "Stay signed in" }).click();
  await page.clock.runFor(1500);
  await expect(asked).toBeHidden();

  await page.evaluate(() => localStorage.setItem("left", "behind"));
  await page.clock.fastForward("15:05");
  await expect(page.getByText("You were signed out after 15 minutes without use.")).toBeVisible();
  const kept = await page.evaluate(() => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ]);
  expect(kept.filter((key) => key === "left" || key.startsWith("evenhand"))).toEqual([]);
  expect(await page.evaluate(async () => (await fetch("/api/session")).status)).toBe(401);
});

test("Signing out in one tab empties the others", async ({ page, context, newcomer, be }) => {
  await be(await newcomer("interviewer", "Jonas Feld"));
  await page.goto("/profile");
  const other = await context.newPage();
  await other.goto("/");
  await expect(page.getByText("This device", { exact: true })).toBeVisible();
  await other.getByRole("button", { name: /profile and sign-out/ }).click();
  await other.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});
