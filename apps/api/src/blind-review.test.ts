import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { mintOrgId, withTenant } from "./db/tenant.ts";
import { NAMELESS, planBlindReview } from "./testing/blind/blind-review.ts";
import {
  differences,
  findWords,
  idsOf,
  readEverything,
  type Answers,
  type Ids,
} from "./testing/blind/read-everything.ts";
import { submitCard } from "./testing/filled-card.ts";
import { createLoop } from "./testing/loop.ts";
import { createWorld, type Person, type World } from "./testing/world.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let world: World;
let owner: Person;
let deputy: Person;
let reviewers: Record<string, Person>;
let interviewId: string;
let ids: Ids;

beforeAll(async () => {
  world = await createWorld();
  owner = await world.organisation("Tidewater Rehab");
  deputy = await world.member(owner, "hiring_manager", "Dora");
  const met = await world.member(owner, "interviewer", "Ana");
  reviewers = {
    interviewer: await world.member(owner, "interviewer", "Rune"),
    manager: await world.member(owner, "hiring_manager", "Lea"),
    coordinator: await world.member(owner, "coordinator", "Pia"),
    admin: await world.member(owner, "admin", "Ada"),
  };
  const loop = await createLoop(world, owner);
  const { manager = owner } = reviewers;
  const here = await loop.opening({ manager, deputies: [deputy] });
  const elsewhere = await loop.opening({ manager, title: "Nights" });
  const keepers = { keeper: deputy, otherKeeper: owner, met };
  interviewId = await planBlindReview(keepers, { here, elsewhere }, Object.values(reviewers));
  ids = await idsOf(loop);
});
afterAll(() => world.close());

const ROLES = ["interviewer", "manager", "coordinator", "admin"];
const reviewer = (role: string): Person => reviewers[role] ?? owner;
const read = (person: Person, app = world.app): Promise<Answers> =>
  readEverything(app, person, ids, { word: "Wordfinch" });

test("there is something to learn: who may know finds every word of it", async () => {
  expect(ROLES).toEqual(Object.keys(reviewers));
  const answers = await read(deputy);
  expect(NAMELESS.filter((word) => findWords(answers, [word]).length === 0)).toEqual([]);
});

test.each(ROLES)("a blind reviewer learns by no route whose work it is: %s", async (role) => {
  const person = reviewer(role);
  const params = { interviewId };
  const { now } = await person.call("GET /api/my-interviews");
  expect(now).toMatchObject([{ candidate: { name: "Hidden in a blind review" } }]);
  await person.call("GET /api/interviews/:interviewId/kit", { params });
  const card = await person.call("POST /api/interviews/:interviewId/scorecard", { params });
  expect(findWords(new Map([["their card", JSON.stringify(card)]]), NAMELESS)).toEqual([]);
  expect(findWords(await read(person), NAMELESS)).toEqual([]);
});

test("the test finds a planted leak", async () => {
  const scope = { orgId: mintOrgId(owner.orgId), userId: null };
  const careless = world.anotherApp((app) =>
    app.get("/api/planted", async (c) =>
      c.json(
        await withTenant(world.services.database.pool, scope, (db) =>
          db.selectFrom("persons").select("name").execute(),
        ),
      ),
    ),
  );
  expect(findWords(await read(reviewer("admin"), careless), NAMELESS)).toContain(
    "GET /api/planted shows “Wordfinch”",
  );
});

test("once their card is in they learn it where their part in the opening tells it, an interviewer never", async () => {
  for (const role of ROLES) {
    const person = reviewer(role);
    const before = await read(person);
    await submitCard(person, interviewId);
    const after = await read(person);
    expect(differences(before, after)).not.toEqual([]);
    const learnt = findWords(after, ["Wordfinch Nameless"]).length > 0;
    expect({ role, learnt }).toEqual({ role, learnt: role !== "interviewer" });
  }
});
