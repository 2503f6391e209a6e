import { expect, test } from "./journey.ts";

test("What a page needs is asked for once", async ({ page, owner, be }) => {
  await be(owner);
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith("/api/") || pathname.startsWith("/assets/"))
      asked.push(pathname + search);
  });
  const listens = page.waitForRequest("**/api/events?*");
  await page.goto("/members");
  await listens;
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // What the start of the stream might set off is gathered for a moment.
  await page.waitForTimeout(1_000);
  expect(asked).toContain("/api/session");
  expect(asked).toEqual([...new Set(asked)]);
});

test("The files of a page are asked for together with the page, and are the ones it uses", async ({
  page,
  owner,
  be,
}) => {
  await be(owner);
  const document = page.waitForResponse((response) => response.url().endsWith("/members"));
  await page.goto("/members");
  const link = (await (await document).allHeaders())["link"] ?? "";
  const named = [...link.matchAll(/<([^>]+)>/g)].map(([, file]) => file ?? "");
  expect(named.length).toBeGreaterThan(3);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const used = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
  );
  for (const file of named) expect(used.filter((one) => one === file)).toHaveLength(1);
});
