import { afterAll, beforeAll, expect, test } from "vitest";
import { createCast } from "../../testing/cast.ts";
import { submitCard, writeCard } from "../../testing/filled-card.ts";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";

let world: World;
let loop: Loop;
let owner: Person;
let manager: Person;
let ana: Person;
let ben: Person;
let rubricId: string;
let openingId: string;

beforeAll(async () => {
  ({ world, loop, owner, manager, ana, ben } = await createCast({
    manager: ["hiring_manager", "Mira Manager"],
    ana: ["interviewer", "Ana"],
    ben: ["interviewer", "Ben"],
  }));
  openingId = await loop.opening({ manager });
  ({ id: rubricId } = await loop.run((db) =>
    db
      .selectFrom("rubrics")
      .select("id")
      .where("org_id", "=", loop.orgId)
      .executeTakeFirstOrThrow(),
  ));
});
afterAll(() => world.close());

const flags = async (person: Person) =>
  (await person.call("GET /api/rubrics/:rubricId/flags", { params: { rubricId } })).items;
const candidate = async () => loop.application(openingId, await loop.candidate({}));
const readingsOf = (person: Person) =>
  loop.run((db) =>
    db
      .selectFrom("card_readings")
      .select("application_id")
      .where("membership_id", "=", person.membershipId)
      .execute(),
  );

test("flags are read by criterion, from submitted cards alone, and reading them is remembered", async () => {
  const first = await candidate();
  const interview = await loop.interview(first, { panel: [ana, ben] });
  expect(await flags(owner)).toEqual([]);
  await writeCard(ben, interview, { words: "Ben's" });
  await submitCard(ana, interview, { words: "Ana's" });
  expect(await readingsOf(owner)).toEqual([]);
  expect(await flags(owner)).toMatchObject([
    { criterion: "safety", count: 1, notes: [{ words: "Ana's does not fit", version: "1.0" }] },
  ]);
  expect(await readingsOf(owner)).toEqual([{ application_id: first }]);
  expect(await flags(manager)).toHaveLength(1);
});

test("whoever owes a card for the candidate reads none of that candidate's flags until it is in", async () => {
  const interview = await loop.interview(await candidate(), { panel: [ben, owner] });
  const before = await flags(owner);
  await submitCard(ben, interview, { words: "Hidden" });
  expect(await flags(owner)).toEqual(before);
  expect(JSON.stringify(await flags(manager))).toContain("Hidden does not fit");
  await submitCard(owner, interview);
  const [safety] = await flags(owner);
  expect(safety?.count).toBe((before[0]?.count ?? 0) + 1);
  expect(safety?.notes[0]?.words).toBe("Hidden does not fit");
});

test("a manager reads the flags of their own openings; interviewers and strangers none", async () => {
  const other = await world.member(owner, "hiring_manager", "Other Manager");
  expect(await flags(other)).toEqual([]);
  const params = { rubricId };
  expect(await ana.refused("GET /api/rubrics/:rubricId/flags", { params })).toMatchObject({
    status: 403,
  });
  const stranger = await world.organisation("Elsewhere");
  expect(await stranger.refused("GET /api/rubrics/:rubricId/flags", { params })).toMatchObject({
    status: 404,
  });
});
