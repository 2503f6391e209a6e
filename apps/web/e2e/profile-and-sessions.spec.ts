import { expect, press, tabTo, test, typeInto } from "./journey.ts";
import { ask, PASSWORD } from "./people.ts";

const NEXT = "four calm harbour gulls";

test("A member changes their name and their password, without a mouse", async ({
  page,
  newcomer,
  be,
}) => {
  await be(await newcomer("interviewer", "Jonas Feld"));
  await page.goto("/");
  await press(page, page.getByRole("button", { name: /profile and sign-out/ }));
  await press(page, page.getByRole("link", { name: "Profile and sessions" }));
  await expect(page.getByRole("heading", { level: 1, name: "Profile" })).toBeFocused();

  await tabTo(page, page.getByLabel("Name", { exact: true }));
  await page.keyboard.press("End");
  await page.keyboard.type("-Okafor");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Jonas Feld-Okafor/ })).toBeVisible();

  await typeInto(page, page.getByLabel("Current password", { exact: true }), "not it, I think");
  await typeInto(page, page.getByLabel("New password", { exact: true }), NEXT);
  await page.keyboard.press("Enter");
  await expect(page.getByText("This is not your current password.")).toBeVisible();
  const current = page.getByLabel("Current password", { exact: true });
  await expect(current).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await expect(current).toHaveValue("");
});

test("A common password is refused beside its field", async ({ page, newcomer, be }) => {
  await be(await newcomer("interviewer", "Jonas Feld"));
  await page.goto("/profile");
  await page.getByLabel("Current password", { exact: true }).fill(PASSWORD);
  await page.getByLabel("New password", { exact: true }).fill("passwordpassword");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("This password is on a list of common ones.")).toBeVisible();
  await expect(page.getByLabel("Current password", { exact: true })).toHaveValue(PASSWORD);
});

test("Sessions elsewhere are seen, ended one by one, and all at once", async ({
  page,
  server,
  newcomer,
  be,
}) => {
  const person = await newcomer("interviewer", "Jonas Feld");
  await be(person);
  const body = { email: person.email, password: PASSWORD, sharedComputer: false };
  const elsewhere = await Promise.all(
    [1, 2, 3].map(() => ask(server, "POST /api/session", { body, address: person.address })),
  );
  await page.goto("/profile");
  const list = page.getByRole("region", { name: "Where you are signed in" });
  await expect(list.getByRole("listitem")).toHaveCount(4);
  await expect(list.getByRole("listitem").filter({ hasText: "This device" })).toHaveCount(1);
  await expect(list.getByText(person.address).first()).toBeVisible();

  await press(page, list.getByRole("button", { name: /^End the session on/ }).first());
  await expect(list.getByRole("listitem")).toHaveCount(3);
  await press(page, list.getByRole("button", { name: "End all others" }));
  await press(page, page.getByRole("alertdialog").getByRole("button", { name: "End all others" }));
  await expect(list.getByText("2 sessions have ended.")).toBeVisible();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  for (const { cookie } of elsewhere) {
    await expect(ask(server, "GET /api/session", { cookie })).rejects.toThrow("401");
  }
});

test("Recent sign-ins tell what was let in and what was refused, page by page, without a mouse", async ({
  page,
  server,
  newcomer,
  be,
}) => {
  const person = await newcomer("interviewer", "Jonas Feld");
  await be(person);
  const enter = (password: string) =>
    ask(server, "POST /api/session", {
      body: { email: person.email, password, sharedComputer: false },
      address: person.address,
    });
  for (let i = 0; i < 3; i += 1) {
    await enter(PASSWORD);
    await expect(enter("not it, I think")).rejects.toThrow("401");
  }
  await page.route("**/api/profile/sign-ins*", (route) => route.fulfill({ status: 502, body: "" }));
  await page.goto("/profile");
  const list = page.getByRole("region", { name: "Recent sign-ins" });
  const tryAgain = list.getByRole("button", { name: "Try again" });
  await expect(tryAgain).toBeVisible();
  await page.unroute("**/api/profile/sign-ins*");
  await press(page, tryAgain);

  const entries = list.getByRole("listitem");
  await expect(entries).toHaveCount(7);
  await expect(entries.first()).toContainText("Sign-inRefused");
  await expect(entries.first()).toContainText(person.address);
  await expect(entries.first().locator("time")).toHaveText(/\d{2}:\d{2} (am |pm )?\S+$/i);
  await expect(entries.nth(1)).toContainText("Signed in");
  await expect(entries.last()).toContainText("Account made");
  await expect(list.getByText("These are all.")).toBeVisible();

  for (let i = 0; i < 4; i += 1) await enter(PASSWORD);
  await page.reload();
  await expect(entries).toHaveCount(10);
  await press(page, list.getByRole("button", { name: "Show earlier ones" }));
  await expect(entries).toHaveCount(11);
  await expect(list.getByText("These are all.")).toBeVisible();
});

test("A changed password is told in the list at once, and the page goes on", async ({
  page,
  newcomer,
  be,
}) => {
  await be(await newcomer("interviewer", "Jonas Feld"));
  await page.goto("/profile");
  const list = page.getByRole("region", { name: "Recent sign-ins" });
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await page.getByLabel("Current password", { exact: true }).fill(PASSWORD);
  await page.getByLabel("New password", { exact: true }).fill(NEXT);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await expect(list.getByRole("listitem").first()).toContainText("Password changed");
  await page.reload();
  await expect(page.getByRole("region", { name: "Where you are signed in" })).toContainText(
    "This device",
  );
});

test("The theme is chosen, kept, and there before the first paint", async ({
  page,
  newcomer,
  be,
}) => {
  await be(await newcomer("interviewer", "Jonas Feld"));
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/profile");
  // Asked so early, a document may have no element yet.
  const scheme = () =>
    page.evaluate(() => {
      const html = document.querySelector("html");
      return html === null ? null : getComputedStyle(html).colorScheme;
    });
  expect(await scheme()).toBe("light dark");
  await tabTo(page, page.getByRole("main").getByRole("radio", { name: "System" }));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("main").getByRole("radio", { name: "Dark" })).toBeChecked();
  expect(await scheme()).toBe("dark");
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(21, 23, 26)");

  // With the application's own code held back, only the small script has run.
  await page.route("**/assets/*.js", (route) => route.abort());
  await page.reload({ waitUntil: "commit" }).catch(() => undefined);
  await expect.poll(scheme).toBe("dark");
  await expect(page.locator("#root")).toBeEmpty();
});
