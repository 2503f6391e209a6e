import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCast } from "../../testing/cast.ts";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";
import { putCard, putDecision } from "./put-card.testing.ts";

let world: World;
let loop: Loop;
let owner: Person;
let manager: Person;
let coordinator: Person;
let ines: Person;
let ivo: Person;
let openingId: string;

beforeAll(async () => {
  ({ world, loop, owner, manager, coordinator, ines, ivo } = await createCast({
    manager: ["hiring_manager", "Mara Manager"],
    coordinator: ["coordinator"],
    ines: ["interviewer", "Ines Interviewer"],
    ivo: ["interviewer", "Ivo Interviewer"],
  }));
});
afterAll(() => world.close());
beforeEach(async () => {
  openingId = await loop.opening({ manager });
});

async function apply(name: string, args: Parameters<Loop["candidate"]>[0] = {}) {
  const personId = await loop.candidate({ name, ...args });
  return loop.application(openingId, personId);
}

type Only = "active" | "needs_decision" | "cards_owed" | "ended";
const pipeline = async (by: Person, only?: Only) =>
  (
    await by.call("GET /api/openings/:openingId/pipeline", {
      params: { openingId },
      query: only === undefined ? {} : { only },
    })
  ).items;
const counts = async (by: Person) =>
  (await by.call("GET /api/openings/:openingId", { params: { openingId } })).counts;

describe("where a candidate stands", () => {
  test("follows the cards from planned over owed to in, and then asks for a decision", async () => {
    const applicationId = await apply("Noor");
    const standing = async () => (await pipeline(manager))[0]?.stages[0];
    expect(await standing()).toMatchObject({ stageId: "case", state: "not_planned", owedBy: [] });

    const startsAt = new Date(world.services.now().getTime() + 3_600_000);
    const planned = await loop.interview(applicationId, {
      panel: [ines],
      state: "planned",
      startsAt,
    });
    expect(await standing()).toMatchObject({
      state: "planned",
      interviewId: planned,
      startsAt: startsAt.toISOString(),
      timeZone: expect.stringMatching(/^\w+/),
    });
    await loop.run((db) =>
      db.updateTable("interviews").set({ state: "held" }).where("id", "=", planned).execute(),
    );
    expect(await standing()).toMatchObject({
      state: "cards_owed",
      owedBy: [{ id: ines.membershipId, name: "Ines Interviewer" }],
    });
    expect(await counts(manager)).toEqual({ active: 1, needDecision: 0, cardsOwed: 1 });

    await putCard(world, loop, planned, ines);
    expect(await standing()).toMatchObject({ state: "cards_in", owedBy: [] });
    expect(await counts(manager)).toEqual({ active: 1, needDecision: 1, cardsOwed: 0 });
    expect((await pipeline(manager, "needs_decision")).map((one) => one.applicationId)).toEqual([
      applicationId,
    ]);

    await putDecision(world, loop, applicationId, manager);
    expect(await pipeline(manager)).toMatchObject([{ needsDecision: false, decision: "hire" }]);
    expect(await pipeline(manager)).toMatchObject([{ can: { seeRoundUp: true } }]);
    // Who may read no rating is led to no round-up.
    expect(await pipeline(coordinator)).toMatchObject([
      { decision: null, can: { seeRoundUp: false } },
    ]);
    expect(await pipeline(manager, "needs_decision")).toEqual([]);
  });

  test("a missing card holds the decision up until it comes or the stage is closed", async () => {
    const applicationId = await apply("Noor");
    const interview = await loop.interview(applicationId, { panel: [ines, ivo] });
    await putCard(world, loop, interview, ines);
    expect(await pipeline(manager)).toMatchObject([{ needsDecision: false }]);
    expect(await pipeline(manager, "cards_owed")).toHaveLength(1);
    await loop.closeStage(applicationId, "case", manager);
    const [entry] = await pipeline(manager);
    expect(entry).toMatchObject({ needsDecision: true });
    expect(entry?.stages[0]).toMatchObject({ state: "closed", owedBy: [] });
  });

  test.each([
    ["excused panelists owe nothing", "held", "excused", 0],
    ["a cancelled interview owes nothing", "cancelled", "expected", 0],
    ["an interview cut short owes nothing until the card is opened", "cut_short", "expected", 0],
  ] as const)("%s", async (_name, state, seat, owed) => {
    const applicationId = await apply("Noor");
    await loop.interview(applicationId, { panel: [{ member: ines, state: seat }], state });
    expect((await counts(manager)).cardsOwed).toBe(owed);
    expect((await pipeline(manager))[0]?.stages[0]?.state).toBe("not_planned");
  });

  test("a trainee owes nothing that anybody waits for, and their card alone asks for no decision", async () => {
    const applicationId = await apply("Noor");
    const held = await loop.interview(applicationId, {
      panel: [ines, { member: ivo, part: "shadow" }],
    });
    const standing = async () => (await pipeline(manager))[0];
    expect((await standing())?.stages[0]?.owedBy).toMatchObject([{ name: "Ines Interviewer" }]);
    await putCard(world, loop, held, ivo);
    expect(await counts(manager)).toMatchObject({ needDecision: 0, cardsOwed: 1 });
    await putCard(world, loop, held, ines);
    expect(await standing()).toMatchObject({ needsDecision: true });

    const other = await apply("Olu");
    const shadowed = await loop.interview(other, {
      panel: [ines, { member: ivo, part: "reverse_shadow" }],
    });
    await putCard(world, loop, shadowed, ines);
    expect(await counts(manager)).toEqual({ active: 2, needDecision: 2, cardsOwed: 0 });
    expect((await pipeline(manager))[1]?.stages[0]).toMatchObject({
      state: "cards_in",
      owedBy: [],
    });
    const closed = await manager.refused("POST /api/applications/:applicationId/close-stage", {
      params: { applicationId: other },
      body: { stageId: "case", reason: "The trainee is away." },
    });
    expect(closed).toMatchObject({ status: 409 });
  });

  test("an opened card of an interview cut short is owed", async () => {
    const applicationId = await apply("Noor");
    const interview = await loop.interview(applicationId, { panel: [ines], state: "cut_short" });
    await putCard(world, loop, interview, ines, "draft");
    expect((await counts(manager)).cardsOwed).toBe(1);
    expect((await pipeline(manager))[0]?.stages[0]?.state).toBe("cards_owed");
  });
});

describe("what the pipeline does not tell", () => {
  test("a manager who still owes a card hears neither of a decision nor of its effect", async () => {
    const applicationId = await apply("Noor");
    const done = await loop.interview(applicationId, { panel: [ines] });
    await putCard(world, loop, done, ines);
    await loop.interview(applicationId, { panel: [manager], stage: "fit" });
    await loop.closeStage(applicationId, "fit", owner);
    const before = await pipeline(manager);
    await putDecision(world, loop, applicationId, owner);
    expect(await pipeline(manager)).toEqual(before);
    expect(before).toMatchObject([{ needsDecision: true, decision: null }]);
    expect(await pipeline(owner)).toMatchObject([{ needsDecision: false, decision: "hire" }]);
  });

  test("a coordinator sees states, never the outcome", async () => {
    const applicationId = await apply("Noor");
    const done = await loop.interview(applicationId, { panel: [ines] });
    await putCard(world, loop, done, ines);
    await putDecision(world, loop, applicationId, owner);
    expect(await pipeline(coordinator)).toMatchObject([{ decision: null }]);
  });

  test("a member who is the candidate is in no list and no count", async () => {
    await apply("Ada Applicant", { linkedTo: manager });
    await apply("Noor");
    expect((await pipeline(manager)).map((one) => one.candidate.name)).toEqual(["Noor"]);
    expect((await counts(manager)).active).toBe(1);
    expect((await pipeline(owner)).map((one) => one.candidate.name)).toEqual([
      "Ada Applicant",
      "Noor",
    ]);
    expect((await counts(owner)).active).toBe(2);
  });
});

test("pages by name in any script, and searches it", async () => {
  for (const name of ["李小龍", "Åsa", "عائشة", "Zoë", "ada"]) await apply(name);
  const seen: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: { items: { candidate: { name: string } }[]; nextCursor: string | null } =
      await manager.call("GET /api/openings/:openingId/pipeline", {
        params: { openingId },
        query: { limit: 2, ...(cursor === "" ? {} : { cursor }) },
      });
    seen.push(...page.items.map((one) => one.candidate.name));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(["ada", "Zoë", "Åsa", "عائشة", "李小龍"]);
  const { items } = await manager.call("GET /api/openings/:openingId/pipeline", {
    params: { openingId },
    query: { search: "ÅS" },
  });
  expect(items.map((one) => one.candidate.name)).toEqual(["Åsa"]);
});
