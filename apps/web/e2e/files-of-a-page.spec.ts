import { expect, test } from "./journey.ts";

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

test.describe("Where the worker has the files", () => {
  test.use({ serviceWorkers: "allow" });

  test("a page comes without their names, under the policy of the server's", async ({
    page,
    owner,
    be,
  }) => {
    await be(owner);
    const first = await (await page.goto("/members"))?.allHeaders();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const answer = await page.reload();
    const second = await answer?.allHeaders();
    expect(answer?.fromServiceWorker()).toBe(true);
    expect(first?.["link"]).toContain("modulepreload");
    expect(second?.["link"]).toBeUndefined();
    expect(second?.["content-security-policy"]).toBe(first?.["content-security-policy"]);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});
