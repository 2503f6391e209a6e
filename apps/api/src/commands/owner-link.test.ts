import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorld, type World } from "../testing/world.ts";
import { runCommand, settingsFor } from "./command-line.testing.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const link = (settings: Record<string, string> = {}) =>
  runCommand("owner-link", { ...settingsFor(world.database.urls), ...settings });

async function opens(printed: string[]): Promise<number> {
  const body = { token: printed[0]?.split("#")[1] ?? "" };
  const { status } = await world.stranger().send("POST", "/api/first-run/open", { body });
  return status;
}

it("prints a link at the configured address, and nothing besides", async () => {
  const plain = await link({ PORT: "4000" });
  expect(plain).toMatchObject({ code: 0, complained: [] });
  expect(plain.printed).toEqual([
    expect.stringMatching(/^http:\/\/localhost:4000\/first-run#[\w-]{43}$/),
  ]);
  const public_ = await link({ EVENHAND_URL: "https://hiring.example.org/" });
  expect(public_.printed[0]).toMatch(/^https:\/\/hiring\.example\.org\/first-run#/);
});

it("ends the link before it", async () => {
  const first = await link();
  expect(await opens(first.printed)).toBe(200);
  const second = await link();
  expect(await opens(first.printed)).toBe(410);
  expect(await opens(second.printed)).toBe(200);
});

it("refuses once an organisation exists", async () => {
  await world.organisation("Cedar Clinic");
  expect(await link()).toEqual({
    code: 1,
    printed: [],
    complained: [
      "An organisation exists already: one of its owners or admins invites you from the members page.",
    ],
  });
});
