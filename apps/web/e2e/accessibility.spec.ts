import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./journey.ts";
import { invite, type Person } from "./people.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const isLong = process.env["EVENHAND_LONG"] === "1";

type Look = { scheme: "light" | "dark"; width: number };
type Scene = { name: string; open: (page: Page, person: Person) => Promise<void> };

const settled = (page: Page, selector: string) => page.locator(selector).first().waitFor();

const visit = (path: string, selector: string): Scene["open"] => {
  return async (page) => {
    await page.goto(path);
    await settled(page, selector);
  };
};

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
  { name: "/sign-in", open: visit("/sign-in?why=idle", "form") },
  { name: "/first-run without a token", open: visit("/first-run", "h1") },
  { name: "/first-run, spent", open: visit(`/first-run#${"x".repeat(43)}`, "h1 + p") },
  { name: "/invitation without a token", open: visit("/invitation", "h1") },
  { name: "/nowhere", open: visit("/nowhere", "h1") },
];

const looks: Look[] = (["light", "dark"] as const).flatMap((scheme) =>
  [390, 820, 1440].map((width) => ({ scheme, width })),
);
const usual: Look = { scheme: "light", width: 1440 };

/** Of the looks besides the usual one, each scene gets one; which, changes with the day and is said in the title. */
function sampled(scene: number, seed: number): Look {
  const others = looks.filter(
    ({ scheme, width }) => scheme !== usual.scheme || width !== usual.width,
  );
  return others[(scene * 7 + seed) % others.length] ?? usual;
}

async function pageIn(browser: Browser, base: string, look: Look, person: Person): Promise<Page> {
  const touch = look.width < 900;
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width: look.width, height: 844 },
    colorScheme: look.scheme,
    reducedMotion: "reduce",
    hasTouch: touch,
    isMobile: touch,
    extraHTTPHeaders: { "x-forwarded-for": person.address },
  });
  const [name = "", ...value] = person.cookie.split(";")[0]?.split("=") ?? [];
  await context.addCookies([{ name, value: value.join("="), url: base }]);
  return context.newPage();
}

async function expectNoFindings(page: Page, what: string): Promise<void> {
  // In a window as high as the page no control lies half under the bar at the bottom, as it does while scrolling.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const width = page.viewportSize()?.width ?? usual.width;
  await page.setViewportSize({ width, height: Math.max(height, 844) });
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" | ")}`);
  expect(found, what).toEqual([]);
}

const seed = Number(process.env["EVENHAND_SEED"] ?? Math.floor(Date.now() / 86_400_000));

for (const [number, look] of (isLong ? looks : [usual]).entries()) {
  test(`axe finds nothing on any page, ${look.scheme}, ${look.width} px`, async ({
    browser,
    server,
    newcomer,
  }) => {
    test.setTimeout(180_000);
    const person = await newcomer("admin", `Sam ${number}`);
    await newcomer("interviewer", "Ben Abel");
    const page = await pageIn(browser, server, look, person);
    for (const { name, open } of scenes) {
      await test.step(name, async () => {
        await page.setViewportSize({ width: look.width, height: 844 });
        await open(page, person);
        await expectNoFindings(page, name);
      });
    }
    await page.context().close();
  });
}

if (!isLong) {
  test(`axe finds nothing on a sample of other looks (EVENHAND_SEED=${seed})`, async ({
    browser,
    server,
    newcomer,
  }) => {
    test.setTimeout(90_000);
    const person = await newcomer("admin", "Sam Sample");
    await newcomer("interviewer", "Ben Abel");
    const turn = seed % 3;
    for (const [index, scene] of scenes.entries()) {
      if (index % 3 !== turn) continue;
      const look = sampled(index, seed);
      const what = `${scene.name}, ${look.scheme}, ${look.width} px`;
      await test.step(what, async () => {
        const page = await pageIn(browser, server, look, person);
        await scene.open(page, person);
        await expectNoFindings(page, what);
        await page.context().close();
      });
    }
  });
}

test("an open invitation has no findings either", async ({ browser, server, owner }) => {
  const link = await invite(server, owner, `${crypto.randomUUID().slice(0, 8)}@x.example`, "admin");
  const page = await (await browser.newContext({ colorScheme: "dark" })).newPage();
  await page.goto(link);
  await settled(page, "form");
  await expectNoFindings(page, "/invitation");
  await page.context().close();
});

test("at 320 px nothing is cut off, and a finger finds every control", async ({
  browser,
  server,
  newcomer,
}) => {
  test.setTimeout(60_000);
  const person = await newcomer("admin", "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh");
  await newcomer("interviewer", "Ben Abel");
  const page = await pageIn(browser, server, { scheme: "light", width: 320 }, person);
  for (const { name, open } of scenes) {
    await test.step(name, async () => {
      await open(page, person);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${name} is ${wide} px wide`).toBeLessThanOrEqual(320);
      expect(await smallTargets(page), name).toEqual([]);
    });
  }
  await page.context().close();
});

/** Controls under 44 px high or 24 px wide. Links in running text are exempt, as in WCAG 2.5.8. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      "button, select, input:not([type=hidden]), [role=option], [role=menuitem], nav a, ul a",
    );
    return (
      [...controls]
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .filter((control) => control.closest("[aria-hidden=true]") === null)
        // For screen readers alone: a way out of a popover that is drawn nowhere.
        .filter((control) => control.getAttribute("aria-label") !== "Dismiss")
        .map((control) => control.closest("label") ?? control)
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.height < 43.5 || box.width < 24))
        .map(({ target, box }) => `${target.outerHTML.slice(0, 120)} is ${box.width}×${box.height}`)
    );
  });
}

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
