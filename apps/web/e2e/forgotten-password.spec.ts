import { expectNoFindings } from "./axe.ts";
import { expect, press, test, typeInto } from "./journey.ts";
import { linkIn, startMailServer, type MailServer } from "./mail-server.ts";
import { firstOwner, join, PASSWORD, type Person } from "./people.ts";
import { startServer, type Server } from "./server.ts";

const NEW = "maples seven under kettle";

test.describe("on a server that sends mail", () => {
  // One server for all of them.
  test.describe.configure({ mode: "default" });
  let mails: MailServer;
  let server: Server;
  let owner: Person;

  test.beforeAll(async () => {
    test.setTimeout(90_000);
    mails = await startMailServer();
    server = await startServer({ SMTP_URL: mails.url, MAIL_FROM: "Evenhand <hiring@x.example>" });
    owner = await firstOwner(server.url, server.firstRunLink);
  });
  test.afterAll(async () => {
    await server.stop();
    mails.stop();
  });

  test("Somebody who forgot their password gets a link by mail and chooses a new one, without a mouse", async ({
    page,
  }) => {
    const person = await join(server.url, owner, "interviewer", "Jonas Feld");
    await page.goto(`${server.url}/sign-in`);
    await press(page, page.getByRole("link", { name: "Forgot your password?" }));
    await expect(page.getByRole("heading", { name: "Forgot your password?" })).toBeFocused();
    await press(page, page.getByLabel("E-mail address"));
    await expect(page.getByText("Enter your e-mail address.")).toBeVisible();
    await expectNoFindings(page, "/new-password, asking");
    await typeInto(page, page.getByLabel("E-mail address"), person.email);
    await page.keyboard.press("Enter");
    await expect(page.getByText(`If there is an account for ${person.email}`)).toBeVisible();
    await expectNoFindings(page, "/new-password, asked");

    const link = linkIn(await mails.mailTo(person.email, "Choose it here"));
    await page.goto(link);
    await expect(page).toHaveURL(`${server.url}/new-password`);
    await expect(page.getByLabel("Account")).toHaveValue(person.email);
    await expectNoFindings(page, "/new-password");
    await typeInto(page, page.getByLabel("New password", { exact: true }), "password1234");
    await page.keyboard.press("Enter");
    await expect(page.getByText("on a list of common ones")).toBeVisible();
    await page.getByLabel("New password", { exact: true }).fill(NEW);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Your password is changed" })).toBeVisible();

    await press(page, page.getByRole("link", { name: "Go to sign-in" }));
    await page.getByLabel("E-mail address").fill(person.email);
    await page.getByLabel("Password", { exact: true }).fill(NEW);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hello, Jonas Feld");
    await mails.mailTo(person.email, "every device was signed out");
    await page.goto(link);
    await expect(page.getByRole("heading", { name: "This link no longer opens" })).toBeVisible();
    await page.getByRole("button", { name: "Ask for a new link" }).click();
    await expect(page.getByRole("heading", { name: "Forgot your password?" })).toBeVisible();
  });

  test("A link in the mail lets somebody in by a press, once, and says so when it is spent", async ({
    page,
    context,
  }) => {
    const person = await join(server.url, owner, "interviewer", "Mara Lindqvist");
    await page.goto(`${server.url}/sign-in`);
    await press(page, page.getByRole("button", { name: "Mail me a link to sign in" }));
    await expect(page.getByLabel("E-mail address")).toBeFocused();
    await expectNoFindings(page, "/sign-in, a link asked for");
    await page.keyboard.type(person.email);
    await page.keyboard.press("Enter");
    await expect(page.getByText(`If there is an account for ${person.email}`)).toBeVisible();
    const link = linkIn(await mails.mailTo(person.email, "It works once, for 10 minutes"));

    // As a program does that reads the mail first: it opens the page and presses nothing.
    const scanner = await context.newPage();
    await scanner.goto(link);
    await expect(scanner.getByText(`Go on as ${person.email}.`)).toBeVisible();
    await scanner.close();

    await page.goto(link);
    await expect(page.getByText(`Go on as ${person.email}.`)).toBeVisible();
    expect(page.url()).toBe(`${server.url}/sign-in`);
    await expectNoFindings(page, "/sign-in, by a link");
    await press(page, page.getByRole("button", { name: "Sign in", exact: true }));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hello, Mara Lindqvist");

    await context.clearCookies();
    await page.goto(link);
    await expect(page.getByRole("alert")).toContainText("This link was used or has expired.");
    await page.getByRole("button", { name: "Sign in with my password" }).click();
    await expect(page.getByLabel("Password", { exact: true })).toBeVisible();
  });

  test("Nobody learns there whether an account exists", async ({ page }) => {
    await page.goto(`${server.url}/new-password`);
    await page.getByLabel("E-mail address").fill("nobody@x.example");
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByText("If there is an account for nobody@x.example")).toBeVisible();
  });
});

test("Without a mail server the page names who can help, and an admin makes the link to hand over", async ({
  page,
  browser,
  server,
  newcomer,
  be,
}) => {
  const person = await newcomer("interviewer", "Mara Lindqvist");
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByText("Ask an owner or admin of your organisation")).toBeVisible();

  await be(await newcomer("admin", "Sam Adeyemi"));
  await page.goto(`/members?search=${person.email}`);
  await press(page, page.getByRole("button", { name: "Actions for Mara Lindqvist" }));
  await page.getByRole("menuitem", { name: "Link to a new password" }).click();
  const asked = page.getByRole("alertdialog", {
    name: "Link to a new password for Mara Lindqvist?",
  });
  await expect(asked).toContainText("That you did this is recorded.");
  await asked.getByRole("button", { name: "Make the link" }).click();
  const made = page.getByRole("dialog", { name: "A new password for Mara Lindqvist" });
  await expectNoFindings(page, "/members, a link to a new password");
  const link = await made.getByLabel("Link").inputValue();
  await made.getByRole("button", { name: "Done" }).click();
  await expect(made).toBeHidden();

  const hers = await (await browser.newContext({ baseURL: server })).newPage();
  await hers.goto(link);
  await hers.getByLabel("New password", { exact: true }).fill(NEW);
  await hers.getByRole("button", { name: "Set the password" }).click();
  await hers.getByRole("link", { name: "Go to sign-in" }).click();
  await hers.getByLabel("E-mail address").fill(person.email);
  await hers.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await hers.getByRole("button", { name: "Sign in" }).click();
  await expect(hers.getByRole("alert")).toContainText("do not match");
  await hers.getByLabel("Password", { exact: true }).fill(NEW);
  await hers.getByRole("button", { name: "Sign in" }).click();
  await expect(hers.getByRole("heading", { level: 1 })).toHaveText("Hello, Mara Lindqvist");
  await hers.context().close();
});

test("An admin is not offered a link into an owner's account", async ({
  page,
  owner,
  newcomer,
  be,
}) => {
  await be(await newcomer("admin", "Sam Adeyemi"));
  await page.goto(`/members?search=${owner.email}`);
  await expect(page.getByRole("row", { name: `${owner.name} ${owner.email}` })).toBeVisible();
  await expect(page.getByRole("button", { name: `Actions for ${owner.name}` })).toBeHidden();
});
