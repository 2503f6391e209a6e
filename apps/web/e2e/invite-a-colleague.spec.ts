import { expect, press, tabTo, test, typeInto } from "./journey.ts";
import { invite, PASSWORD } from "./people.ts";
import { refusal } from "./refusal.ts";

const unique = () => `${crypto.randomUUID().slice(0, 8)}@harbour.example`;

test("An admin invites a colleague, who opens the link and joins, without a mouse", async ({
  page,
  browser,
  newcomer,
  be,
}) => {
  await be(await newcomer("admin", "Sam Adeyemi"));
  const email = unique();
  await page.goto("/members");
  await press(page, page.getByRole("button", { name: "Invite" }));
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("E-mail address")).toBeFocused();
  await page.keyboard.type(email);
  await tabTo(page, dialog.getByRole("button", { name: /Role/ }));
  await page.keyboard.press("Enter");
  await page.keyboard.type("Coo");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: /Role/ })).toContainText("Coordinator");
  await press(page, dialog.getByRole("button", { name: "Create invitation" }));

  await expect(dialog.getByText("This server sends no e-mail")).toBeVisible();
  const link = await dialog.getByRole("textbox", { name: "Link" }).inputValue();
  await press(page, dialog.getByRole("button", { name: "Done" }));
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Invite" })).toBeFocused();
  await expect(page.getByRole("table", { name: "Pending invitations" })).toContainText(email);

  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(link);
  await expect(theirs.getByRole("heading")).toHaveText("Join Harbour Rehabilitation");
  await expect(theirs.getByText("Sam Adeyemi invited you as Coordinator.")).toBeVisible();
  expect(new URL(theirs.url()).hash).toBe("");
  await expect(theirs.getByLabel("Your name")).toBeFocused();
  await theirs.keyboard.type("Priya Raghunathan");
  await typeInto(theirs, theirs.getByLabel("Password", { exact: true }), PASSWORD);
  await theirs.keyboard.press("Enter");
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Hello, Priya Raghunathan");

  // The admin's page hears of it by itself.
  await expect(page.getByRole("table", { name: "Members" })).toContainText(email);
  await theirs.context().close();
});

test("The link is copied by one press", async ({ page, context, newcomer, be }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await be(await newcomer("admin", "Sam Adeyemi"));
  await page.goto("/members");
  await page.getByRole("button", { name: "Invite" }).click();
  await page.getByLabel("E-mail address").fill(unique());
  await page.getByRole("button", { name: "Create invitation" }).click();
  const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

test("What cannot be an invitation is said beside the field, and nothing typed is lost", async ({
  page,
  newcomer,
  be,
}) => {
  const admin = await newcomer("admin", "Sam Adeyemi");
  await be(admin);
  await page.goto("/members");
  await page.getByRole("button", { name: "Invite" }).click();
  const email = page.getByLabel("E-mail address");
  await page.getByRole("button", { name: "Create invitation" }).click();
  await expect(page.getByText("Enter the e-mail address of your colleague.")).toBeVisible();
  await email.fill("no address");
  await page.getByRole("button", { name: "Create invitation" }).click();
  await expect(page.getByText("This needs an e-mail address")).toBeVisible();
  await expect(email).toHaveValue("no address");
  await email.fill(admin.email);
  await page.getByRole("button", { name: "Create invitation" }).click();
  await expect(page.getByRole("alert")).toContainText("This was refused");
  await expect(email).toHaveValue(admin.email);
});

test("A new link ends the old one, and a withdrawn invitation opens nothing", async ({
  page,
  browser,
  server,
  newcomer,
  be,
}) => {
  const admin = await newcomer("admin", "Sam Adeyemi");
  await be(admin);
  const email = unique();
  const first = await invite(server, admin, email, "interviewer");
  await page.goto("/members");
  await page.getByRole("button", { name: `Actions for ${email}` }).click();
  await page.getByRole("menuitem", { name: "New link" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "New link" }).click();
  const second = await page.getByRole("textbox", { name: "Link" }).inputValue();
  await page.getByRole("button", { name: "Done" }).click();

  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(first);
  await expect(theirs.getByRole("heading")).toHaveText("This invitation is not known here");
  await theirs.goto(second);
  await expect(theirs.getByRole("heading")).toHaveText("Join Harbour Rehabilitation");

  await page.getByRole("button", { name: `Actions for ${email}` }).click();
  await page.getByRole("menuitem", { name: "Withdraw" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText(`The invitation for ${email} is withdrawn.`)).toBeVisible();
  await theirs.reload();
  await theirs.goto(second);
  await expect(theirs.getByRole("heading")).toHaveText("This invitation no longer opens");
  await theirs.context().close();
});

test("Somebody who has an account already is asked for its password", async ({
  page,
  server,
  owner,
}) => {
  const link = await invite(server, owner, unique(), "hiring_manager");
  // The account of another organisation: this server has but one.
  await page.route("**/api/invitations/open", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ json: { ...(await response.json()), account: "sign_in" } });
  });
  await page.route("**/api/invitations/accept", (route) =>
    route.fulfill({ status: 401, json: refusal("wrong_credentials") }),
  );
  await page.goto(link);
  await expect(page.getByText("You have an account with this address already.")).toBeVisible();
  await page.getByLabel("Your name").fill("Hiro Tanabe");
  await page.getByLabel("Your password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByText("This is not the password of that account.")).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue("Hiro Tanabe");
  await page.unroute("**/api/invitations/accept");
  await page.getByLabel("Your password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByText("Harbour Rehabilitation · Hiring manager")).toBeVisible();
});
