import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCast } from "../../testing/cast.ts";
import { createLoop, type Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";
import { addMarks, discount, plantCard } from "./planted-cards.testing.ts";
import { digestOfRatings, listRatings } from "./rating-queries.ts";
import { runHash, runInput } from "./run-input.ts";

let world: World;
let loop: Loop;
let owner: Person;
let manager: Person;
let ana: Person;
let ben: Person;
let openingId: string;
let personId: string;
let applicationId: string;

beforeAll(async () => {
  ({ world, loop, owner, manager, ana, ben } = await createCast({
    manager: ["hiring_manager", "Mira Manager"],
    ana: ["interviewer", "Ana"],
    ben: ["interviewer", "Ben"],
  }));
});
afterAll(() => world.close());
beforeEach(async () => {
  openingId = await loop.opening({ manager });
  personId = await loop.candidate();
  applicationId = await loop.application(openingId, personId);
});

const read = () => loop.run((db) => listRatings(db, loop.orgId, openingId));
const marks = async () =>
  (await read()).map(({ criterion_id, value }) => `${criterion_id} ${value}`);
/** As the worker finds it and as the asking does: always the same. */
const hash = async () => {
  const digest = await loop.run((db) => digestOfRatings(db, loop.orgId, openingId));
  const asked = runHash(digest).toString("hex");
  expect(runInput(await read()).hash.toString("hex")).toBe(asked);
  return asked;
};
const held = (panel: Parameters<Loop["interview"]>[1]["panel"], stage = "case", round = 1) =>
  loop.interview(applicationId, { panel, stage, round });

describe("a rating enters a run", () => {
  test("when the whole panel is in; until then a card that comes changes nothing", async () => {
    const whole = await held([ben]);
    await plantCard(world, loop, whole, ben, { safety: 2, plan: 3 });
    const before = await hash();
    const half = await held([ana, ben], "fit");
    await plantCard(world, loop, half, ana, { safety: 4, time: 1 });
    expect(await hash()).toBe(before);
    await plantCard(world, loop, half, ben, { safety: 3, time: 3 });
    expect(await hash()).not.toBe(before);
    expect(await marks()).toHaveLength(6);
  });

  test("when those who are missing are excused, replaced or did not come", async () => {
    const interview = await held([ana, ben, { member: manager, state: "replaced" }]);
    await plantCard(world, loop, interview, ana, { safety: 4, plan: 1 });
    expect(await marks()).toEqual([]);
    await loop.setSeat(interview, ben, "excused");
    expect(await marks()).toEqual(["plan 1", "safety 4"]);
  });

  test("never while somebody who reads runs still owes a card for the candidate, in any application", async () => {
    const interview = await held([ana]);
    await plantCard(world, loop, interview, ana, { safety: 4, plan: 1 });
    const other = await loop.application(await loop.opening({ manager }), personId);
    const later = await loop.interview(other, { panel: [manager], state: "planned" });
    expect(await marks()).toEqual([]);
    await loop.setSeat(later, manager, "excused");
    expect(await marks()).toHaveLength(2);
  });

  test("though an interviewer, who reads no run, is still to meet the candidate", async () => {
    await plantCard(world, loop, await held([ana]), ana, { safety: 4, plan: 1 });
    await held([ben], "fit");
    expect(await marks()).toHaveLength(2);
  });

  test("never of a candidate who reads runs as a member", async () => {
    const colleague = await loop.candidate({ linkedTo: owner });
    const application = await loop.application(openingId, colleague);
    const interview = await loop.interview(application, { panel: [ana] });
    await plantCard(world, loop, interview, ana, { safety: 4, plan: 1 });
    expect(await marks()).toEqual([]);
  });

  test("only where the card counts and its author is no trainee", async () => {
    for (const counts of ["trainee", "after_reveal", "after_seeing_others", "on_behalf"] as const) {
      const person = await loop.candidate();
      const interview = await loop.interview(await loop.application(openingId, person), {
        panel: [ana],
      });
      await discount(loop, await plantCard(world, loop, interview, ana, { safety: 4 }), counts);
    }
    const shadowed = await held([{ member: ana, part: "shadow" }]);
    await plantCard(world, loop, shadowed, ana, { safety: 4 });
    expect(await marks()).toEqual([]);
  });

  test("only where a point was given: not observed is no zero", async () => {
    await plantCard(world, loop, await held([ana]), ana, { safety: null, plan: 1 });
    expect(await marks()).toEqual(["plan 1"]);
  });

  test("as it was first submitted; a slip of the pen is corrected, a change of mind is not", async () => {
    const card = await plantCard(world, loop, await held([ana]), ana, { safety: 4, plan: 1 });
    await addMarks(
      world,
      loop,
      card,
      2,
      { safety: 3, plan: 1 },
      { kind: "amended", clerical: true, by: ana },
    );
    expect(await marks()).toEqual(["plan 1", "safety 3"]);
    await addMarks(world, loop, card, 3, { safety: 1, plan: 4 }, { kind: "amended", by: ana });
    await addMarks(
      world,
      loop,
      card,
      4,
      { safety: 2, plan: 4 },
      { kind: "amended", clerical: true, by: ana },
    );
    expect(await marks()).toEqual(["plan 1", "safety 3"]);
  });

  test("of this opening and this organisation alone", async () => {
    await plantCard(world, loop, await held([ana]), ana, { safety: 4 });
    const elsewhere = await loop.opening({ manager });
    expect(await loop.run((db) => listRatings(db, loop.orgId, elsewhere))).toEqual([]);
    const stranger = await createLoop(world, await world.organisation("Elsewhere"));
    expect(await stranger.run((db) => listRatings(db, stranger.orgId, null))).toEqual([]);
  });
});

describe("the same things are the same, and other things are not", () => {
  test("a criterion is another in another stage; a stage held again is another interview of the same criteria", async () => {
    const first = await held([ana]);
    const again = await held([ana], "case", 2);
    const other = await held([ana], "fit");
    for (const interview of [first, again, other])
      await plantCard(world, loop, interview, ana, { safety: 3 });
    const { ratings } = runInput(await read());
    expect(new Set(ratings.map(({ criterion }) => criterion)).size).toBe(2);
    expect(new Set(ratings.map(({ stage }) => stage)).size).toBe(3);
  });

  test("an interview with its panel is one session, held again another; and a run is recognised by both", async () => {
    const first = await held([ana, ben]);
    const again = await held([ana], "case", 2);
    for (const [interview, author] of [
      [first, ana],
      [first, ben],
      [again, ana],
    ] as const)
      await plantCard(world, loop, interview, author, { safety: 3 });
    const rows = await read();
    const { ratings } = runInput(rows);
    expect(ratings.map(({ session }) => session).toSorted()).toEqual(
      [first, first, again].toSorted(),
    );
    for (const { line, scorecard_id, interview_id } of rows) {
      const first = rows.find((row) => row.scorecard_id === scorecard_id)?.line;
      expect(first).toContain(interview_id);
      expect([null, first]).toContain(line);
    }
  });
});
