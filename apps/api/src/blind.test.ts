import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { withTenant } from "./db/tenant.ts";
import type { Corridor } from "./http/corridor.ts";
import { buildBlindWorld, type BlindWorld } from "./testing/blind/blind-world.ts";
import {
  differences,
  findWords,
  idsOf,
  readEverything,
  type Answers,
  type Ids,
} from "./testing/blind/read-everything.ts";
import { tryEverything } from "./testing/blind/refused-attempts.ts";
import type { Person } from "./testing/world.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let here: BlindWorld;
let ids: Ids;
let told: string[];
/** What each was answered at first, so that nothing is read twice for nothing. */
const firstRead = new Map<string, Answers>();

beforeAll(async () => {
  here = await buildBlindWorld();
  ids = await idsOf(here.loop);
  told = [];
  here.world.services.events.subscribe(here.loop.orgId, (event) =>
    told.push(JSON.stringify(event)),
  );
});
afterAll(() => here.world.close());

const NAMES = [
  "vera",
  "excused",
  "manager",
  "admin",
  "auditor",
  "coordinator",
  "again",
  "otherManager",
  "deputyElsewhere",
  "nobody",
  "stranger",
];

function blindPerson(name: string): Person {
  const person = here.blind[name];
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  return person;
}

function read(person: Person, app: Hono<Corridor> = here.world.app): Promise<Answers> {
  return readEverything(app, person, ids, { word: "Wordkestrel" });
}

function keptFrom(name: string): string[] {
  const { submitted, decision, authorsOwn, linked, handOver } = here.words;
  // An admin or auditor who owes nothing on Lin reads that card: it is not what they are kept from.
  const readsLin = ["manager", "admin", "auditor", "deputyElsewhere"].includes(name);
  return [
    ...submitted,
    ...decision,
    ...authorsOwn,
    ...(readsLin ? [] : [linked]),
    ...(here.laterStage.includes(name) ? [] : [handOver]),
  ];
}

test("the words are really there: who may read them finds each, and no word that is its author's alone", async () => {
  const answers = await read(here.deputy);
  const { submitted, decision, authorsOwn, linked } = here.words;
  const unseen = [...submitted, ...decision, linked].filter(
    (word) => findWords(answers, [word]).length === 0,
  );
  expect(unseen).toEqual([]);
  expect(findWords(answers, authorsOwn)).toEqual([]);
  const own = findWords(await read(here.author), ["Wordprivate"]);
  expect(own).toEqual([expect.stringMatching(/^GET \/api\/scorecards\//)]);
  expect(NAMES.toSorted()).toEqual(Object.keys(here.blind).toSorted());
});

describe("nothing of what colleagues wrote reaches", () => {
  test.each(NAMES)("%s, by any route that can be read", async (name) => {
    const answers = await read(blindPerson(name));
    firstRead.set(name, answers);
    expect(answers.size).toBeGreaterThan(60);
    expect(findWords(answers, keptFrom(name))).toEqual([]);
  });

  test.each(NAMES)("%s, by any refusal", async (name) => {
    const answers = await tryEverything(blindPerson(name), ids, here);
    expect(answers.size).toBeGreaterThan(20);
    expect([...answers].filter(([, answer]) => !/^4\d\d\n/.test(answer))).toEqual([]);
    expect(findWords(answers, keptFrom(name))).toEqual([]);
  });

  test("a search for it: whoever may not read a word is not told who it is about", async () => {
    for (const name of NAMES) {
      const found = await blindPerson(name).send("GET", "/api/candidates?search=Wordkestrel");
      expect([[], undefined]).toContainEqual((found.body as { items?: unknown[] }).items);
    }
  });

  test("the one it is about, an admin who owes nothing", async () => {
    const answers = await read(here.linked);
    expect(findWords(answers, [here.words.linked])).toEqual([]);
    expect(findWords(answers, here.words.submitted)).not.toEqual([]);
  });

  test("anybody, of what is its author's alone", async () => {
    for (const person of [here.owner, here.deputy])
      expect(findWords(await read(person), here.words.authorsOwn)).toEqual([]);
  });
});

test("the hand-over crosses the seal, to the later stage alone", () => {
  for (const name of ["manager", "admin"]) {
    const found = findWords(firstRead.get(name) ?? new Map(), [here.words.handOver]);
    const kits = found.filter((one) => /^GET \/api\/interviews\/[^/]+\/kit[? ]/.test(one));
    const cards = found.filter((one) => one.startsWith("GET /api/scorecards/"));
    expect(kits.length).toBeGreaterThan(0);
    expect(cards).toHaveLength(1);
    expect(kits.length + cards.length).toBe(found.length);
  }
});

describe("nobody who is blind can tell", () => {
  test("a 4 from a 1, a yes from a no, a signal seen from one not seen, or whether somebody has decided", async () => {
    const { card, scorecardId, applicationId } = here.submitted;
    const changed = structuredClone(card);
    for (const rating of changed.ratings) rating.rating = 4;
    for (const signal of changed.signals) signal.observed = !signal.observed;
    changed.recommendation.choice = "strong-yes";
    const deputyBefore = await read(here.deputy);
    await here.author.call("POST /api/scorecards/:scorecardId/amend", {
      params: { scorecardId },
      body: { card: changed, reason: "Wordbecause", clerical: false },
    });
    await here.deputy.call("POST /api/applications/:applicationId/decisions", {
      params: { applicationId },
      body: {
        outcome: "hold",
        rationale: "Wordrationale",
        dissent: [],
        safetyAnswer: "Wordanswer",
        levelBefore: null,
        levelAfter: null,
      },
    });
    const telling: string[] = [];
    for (const name of NAMES) {
      const before = firstRead.get(name) ?? new Map<string, string>();
      const after = await read(blindPerson(name));
      telling.push(...differences(before, after).map((difference) => `${name}: ${difference}`));
    }
    expect(telling).toEqual([]);
    expect(differences(deputyBefore, await read(here.deputy))).not.toEqual([]);
  });
});

test("what is announced carries ids and nothing else", () => {
  expect(told.length).toBeGreaterThan(0);
  for (const event of told) expect(event).toMatch(/^\{"noun":"[a-z]+","id":"[0-9a-f-]{36}"\}$/);
});

describe("the test finds a planted leak:", () => {
  /** What a careless room would answer: everything of the organisation, to any member. */
  const careless = (answer: (rows: { document: unknown; value: number | null }[]) => object) =>
    here.world.anotherApp((app) =>
      app.get("/api/planted", async (c) => {
        const scope = { orgId: here.loop.orgId, userId: null };
        const rows = await withTenant(here.world.services.database.pool, scope, (db) =>
          db
            .selectFrom("scorecard_versions")
            .innerJoin("ratings", "ratings.scorecard_id", "scorecard_versions.scorecard_id")
            .select(["document", "value"])
            .orderBy("scorecard_versions.made_at")
            .orderBy("criterion_id")
            .execute(),
        );
        return c.json(answer(rows));
      }),
    );

  test("a word", async () => {
    const app = careless((rows) => rows.map((row) => row.document));
    const found = findWords(await read(blindPerson("vera"), app), keptFrom("vera"));
    expect(found).toContain("GET /api/planted shows “Wordkestrel”");
    expect(found).toContain("GET /api/planted shows “Wordsealed”");
  });

  test("a mean, which has no word in it", async () => {
    const app = careless((rows) => ({
      mean: rows.reduce((sum, row) => sum + (row.value ?? 0), 0) / rows.length,
    }));
    const vera = blindPerson("vera");
    const before = await read(vera, app);
    const changed = structuredClone(here.submitted.card);
    for (const rating of changed.ratings) rating.rating = 2;
    await here.author.call("POST /api/scorecards/:scorecardId/amend", {
      params: { scorecardId: here.submitted.scorecardId },
      body: { card: changed, reason: "Wordbecause", clerical: false },
    });
    expect(differences(before, await read(vera, app))).toEqual([
      "GET /api/planted differs",
      "GET /api/planted?search=Wordkestrel differs",
    ]);
  });

  test("a parameter that nobody can fill", async () => {
    const app = here.world.anotherApp((app) =>
      app.get("/api/planted/:secretId", (c) => c.json({})),
    );
    await expect(read(blindPerson("vera"), app)).rejects.toThrow("secretId");
  });
});
