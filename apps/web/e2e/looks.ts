import type { Browser, Page } from "@playwright/test";
import { expectNoFindings } from "./axe.ts";
import { expect, test } from "./journey.ts";
import type { Person } from "./people.ts";

const isLong = process.env["EVENHAND_LONG"] === "1";

type Look = { scheme: "light" | "dark"; width: number };

/** One page in one state, and how a person gets there. */
export type Scene = { name: string; open: (page: Page, person: Person) => Promise<void> };

export const settled = (page: Page, selector: string) => page.locator(selector).first().waitFor();

export const visit = (path: string, selector: string): Scene["open"] => {
  return async (page) => {
    await page.goto(path);
    await settled(page, selector);
  };
};

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

const seed = Number(process.env["EVENHAND_SEED"] ?? Math.floor(Date.now() / 86_400_000));

/** Axe on every scene, in the usual look and on a sample of the others (in all of them in the long run), and reflow. */
export function testScenes(of: string, scenes: readonly Scene[]): void {
  for (const [number, look] of (isLong ? looks : [usual]).entries()) {
    test(`axe finds nothing on the pages ${of}, ${look.scheme}, ${look.width} px`, async ({
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
    test(`axe finds nothing on a sample of other looks of the pages ${of} (EVENHAND_SEED=${seed})`, async ({
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

  test(`at 320 px nothing is cut off, and a finger finds every control of the pages ${of}`, async ({
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
}

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
