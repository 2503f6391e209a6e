import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createWorld, PASSWORD, type Person, type World } from "../../testing/world.ts";
import { codeOf, enrol } from "./second-factor.testing.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
// All of these come from one address.
beforeEach(() => world.services.database.pool.query("delete from rate_limit_counters"));

const want = (person: Person, secondFactor: "optional" | "required", revision = 1) =>
  person.send("PATCH", "/api/organisation", {
    body: { secondFactor },
    headers: { "if-match": `"${revision}"` },
  });

test("an organisation wants none of anybody, until an owner or admin who has one wants it of everybody", async () => {
  const owner = await world.organisation("Heron House");
  expect(await owner.call("GET /api/organisation")).toMatchObject({ secondFactor: "optional" });
  const refused = await want(owner, "required");
  expect([refused.status, refused.body]).toEqual([
    409,
    { error: expect.objectContaining({ code: "conflict" }) as object },
  ]);
  expect(await owner.call("GET /api/organisation")).toMatchObject({ secondFactor: "optional" });

  await enrol(world, owner);
  for (const role of ["interviewer", "hiring_manager", "coordinator", "auditor"] as const)
    expect((await want(await world.member(owner, role), "required")).status).toBe(403);
  expect((await want(owner, "required")).body).toMatchObject({
    secondFactor: "required",
    revision: 2,
  });
  expect((await owner.send("GET", "/api/members")).status).toBe(200);
});

test("whoever has none then opens nothing of it until they set one up; what is their own stays theirs", async () => {
  const owner = await world.organisation("Tern House");
  const member = await world.member(owner, "coordinator");
  expect(await member.call("GET /api/session")).toMatchObject({ lacksSecondFactor: false });
  await enrol(world, owner);
  await want(owner, "required");

  for (const path of ["/api/members", "/api/organisation", "/api/events", "/api/openings"])
    expect([path, (await member.send("GET", path)).body ?? "a stream"]).toEqual([
      path,
      { error: expect.objectContaining({ code: "second_factor_required" }) as object },
    ]);
  const written = await member.send("PATCH", `/api/members/${member.membershipId}`, {
    body: { name: "Renamed" },
    headers: { "if-match": '"1"' },
  });
  expect(written.status).toBe(401);
  expect(await member.call("GET /api/session")).toMatchObject({ lacksSecondFactor: true });
  expect((await member.send("GET", "/api/profile")).status).toBe(200);

  const { secret } = await enrol(world, member);
  expect(await member.call("GET /api/session")).toMatchObject({ lacksSecondFactor: false });
  expect((await member.send("GET", "/api/members")).status).toBe(200);
  await member.call("POST /api/profile/second-factor/remove", {
    body: { password: PASSWORD, code: codeOf(world, secret) },
  });
  expect((await member.send("GET", "/api/members")).status).toBe(401);

  expect((await want(owner, "optional", 2)).status).toBe(200);
  expect((await member.send("GET", "/api/members")).status).toBe(200);
});

test("one begun and not confirmed is none", async () => {
  const owner = await world.organisation("Plover House");
  const member = await world.member(owner, "coordinator");
  await enrol(world, owner);
  await want(owner, "required");
  await member.call("POST /api/profile/second-factor", { body: { password: PASSWORD } });
  expect((await member.send("GET", "/api/members")).status).toBe(401);
});

test("what one organisation wants shuts nobody out of another", async () => {
  const owner = await world.organisation("Avocet House");
  const other = await world.organisation("Dunlin House");
  const member = await world.member(other, "coordinator");
  const { link } = await owner.call("POST /api/invitations", {
    body: { email: member.email, role: "coordinator" },
  });
  await member.call("POST /api/invitations/accept", {
    body: { token: link?.split("#")[1] ?? "", name: member.name, password: PASSWORD },
  });
  await enrol(world, owner);
  await want(owner, "required");
  member.organisation = owner.orgId;
  expect((await member.send("GET", "/api/members")).status).toBe(401);
  member.organisation = other.orgId;
  expect((await member.send("GET", "/api/members")).status).toBe(200);
  expect(await member.call("GET /api/session")).toMatchObject({ lacksSecondFactor: false });
});
