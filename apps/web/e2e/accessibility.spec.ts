import { expectNoFindings } from "./axe.ts";
import { expect, test } from "./journey.ts";
import { settled, testScenes, visit, type Scene } from "./looks.ts";
import { invite } from "./people.ts";

const members = visit("/members", "table button");

/** Every route, and what opens over them. */
const scenes: Scene[] = [
  { name: "/", open: visit("/", "h1") },
  { name: "/members", open: members },
  { name: "/members, nobody found", open: visit("/members?search=zzzz", "h2") },
  {
    name: "/members, a role being chosen",
    async open(page, person) {
      await members(page, person);
      await page
        .getByRole("button", { name: /Role of/ })
        .first()
        .click();
      await settled(page, "[role=option]");
    },
  },
  {
    name: "/members, the actions of a row",
    async open(page, person) {
      await members(page, person);
      await page
        .getByRole("button", { name: /^Actions for/ })
        .first()
        .click();
      await settled(page, "[role=menuitem]");
    },
  },
  {
    name: "/members, a question",
    async open(page, person) {
      await members(page, person);
      const row = page
        .getByRole("row")
        .filter({ has: page.getByRole("button", { name: /Role of/ }) });
      await row
        .first()
        .getByRole("button", { name: /^Actions for/ })
        .click();
      await page.getByRole("menuitem", { name: "Deactivate" }).click();
      await settled(page, "[role=alertdialog]");
    },
  },
  {
    name: "/members, an invitation with problems",
    async open(page, person) {
      await members(page, person);
      await page.getByRole("button", { name: "Invite" }).click();
      await page.getByRole("button", { name: "Create invitation" }).click();
      await settled(page, "[aria-invalid=true]");
    },
  },
  {
    name: "/members, the menu of the person",
    async open(page, person) {
      await members(page, person);
      await page.getByRole("button", { name: /profile and sign-out/ }).click();
      await settled(page, "[popover]:popover-open");
    },
  },
  { name: "/organisation", open: visit("/organisation", "form") },
  { name: "/profile", open: visit("/profile", "section li") },
  { name: "/sign-in by a spent link", open: visit(`/sign-in#${"x".repeat(43)}`, "[role=alert]") },
  { name: "/sign-in", open: visit("/sign-in?why=idle", "form") },
  { name: "/new-password without a link", open: visit("/new-password", "h1 + p") },
  { name: "/new-password, spent", open: visit(`/new-password#${"x".repeat(43)}`, "h1 + p") },
  { name: "/first-run without a token", open: visit("/first-run", "h1") },
  { name: "/first-run, spent", open: visit(`/first-run#${"x".repeat(43)}`, "h1 + p") },
  { name: "/invitation without a token", open: visit("/invitation", "h1") },
  { name: "/nowhere", open: visit("/nowhere", "h1") },
];

testScenes("of the shell and its members", scenes);

test("an open invitation has no findings either", async ({ browser, server, owner }) => {
  const link = await invite(server, owner, `${crypto.randomUUID().slice(0, 8)}@x.example`, "admin");
  const page = await (await browser.newContext({ colorScheme: "dark" })).newPage();
  await page.goto(link);
  await settled(page, "form");
  await expectNoFindings(page, "/invitation");
  await page.context().close();
});

test("the first Tab offers to skip the navigation, and the ring can be seen", async ({
  page,
  newcomer,
  be,
}) => {
  await be(await newcomer("admin", "Sam Adeyemi"));
  await page.goto("/members");
  await settled(page, "table");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  const focused = page.locator(":focus");
  await expect(focused).toHaveCSS("outline-style", "solid");
  await expect(focused).toHaveCSS("outline-width", "2px");
  await expect(focused).toHaveCSS("outline-offset", "2px");
});
