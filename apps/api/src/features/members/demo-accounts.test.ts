import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_PASSWORD } from "../../auth/demo-accounts.ts";
import { createWorld, type Person, type World } from "../../testing/world.ts";

let world: World;
let owner: Person;
const email = "interviewer@demo.evenhand.test";

beforeAll(async () => {
  world = await createWorld();
  owner = await world.organisation("Restored from a demo");
  const { link } = await owner.call("POST /api/invitations", {
    body: { email, role: "interviewer" },
  });
  const token = link?.split("#")[1] ?? "";
  await world.stranger().call("POST /api/invitations/accept", {
    body: { token, name: "Ines Caldeira", password: DEMO_PASSWORD },
  });
});
afterAll(() => world.close());

const body = { email, password: DEMO_PASSWORD, sharedComputer: false };

test("an account of the demo opens the demo, once it is made, and nothing else", async () => {
  for (const demo of ["off", "preparing"] as const) {
    world.services.demo = () => demo;
    const refused = await world.stranger().refused("POST /api/session", { body });
    expect(refused).toMatchObject({ status: 401, code: "wrong_credentials" });
  }
  world.services.demo = () => "on";
  const session = await world.stranger().call("POST /api/session", { body });
  expect(session.member?.role).toBe("interviewer");
});
