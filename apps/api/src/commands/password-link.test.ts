import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorld, type Person, type World } from "../testing/world.ts";
import { runCommand, settingsFor } from "./command-line.testing.ts";

let world: World;
let owner: Person;
beforeAll(async () => {
  world = await createWorld();
  owner = await world.organisation("Cedar Clinic");
});
afterAll(() => world.close());

const link = (words: string) =>
  runCommand(`password-link ${words}`.trim(), settingsFor(world.database.urls));

it("prints a link that lets the only owner choose a new password, and records it", async () => {
  const ran = await link(owner.email.toUpperCase());
  expect(ran).toMatchObject({ code: 0, complained: [] });
  expect(ran.printed).toEqual([
    expect.stringMatching(/^http:\/\/localhost:3000\/new-password#[\w-]{43}$/),
  ]);
  const token = ran.printed[0]?.split("#")[1] ?? "";
  const password = "seven maples under a kettle";
  await world.stranger().call("POST /api/password-links/use", { body: { token, password } });
  await owner.call("POST /api/session", {
    body: { email: owner.email, password, sharedComputer: false },
  });
  const { items } = await owner.call("GET /api/profile/sign-ins");
  expect(items.find(({ action }) => action === "password_link_printed")).toMatchObject({
    device: null,
    address: null,
  });
});

it("refuses an account that is not there, the demo's, and anything but one address", async () => {
  for (const email of ["nobody@example.org", "admin@demo.evenhand.test"])
    expect(await link(email)).toEqual({
      code: 1,
      printed: [],
      complained: [`There is no account "${email}" on this server.`],
    });
  expect(await link("")).toMatchObject({
    code: 2,
    complained: ["password-link takes one e-mail address: got none."],
  });
  expect(await link("two words")).toMatchObject({ code: 2, printed: [] });
});
