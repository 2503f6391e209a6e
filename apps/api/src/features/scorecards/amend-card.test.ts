import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCast } from "../../testing/cast.ts";
import { submitCard, writeCard } from "../../testing/filled-card.ts";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";
import { auditOf, read, rowsOf, step } from "./card-calls.testing.ts";

let world: World;
let loop: Loop;
let manager: Person;
let ana: Person;
let ben: Person;
let applicationId: string;

beforeAll(async () => {
  ({ world, loop, manager, ana, ben } = await createCast({
    manager: ["hiring_manager", "Mira Manager"],
    ana: ["interviewer", "Ana"],
    ben: ["interviewer", "Ben"],
  }));
});
afterAll(() => world.close());

beforeEach(async () => {
  const openingId = await loop.opening({ manager });
  const personId = await loop.candidate({
    name: "Noor Candidate",
    cvUrl: "https://cv.example.org/noor",
  });
  applicationId = await loop.application(openingId, personId);
});

describe("amending", () => {
  test("makes a new version with its reason; the earlier one stays, and colleagues see both", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana, ben] });
    const card = await submitCard(ana, interview, { ratings: [3, 3] });
    await submitCard(ben, interview);
    const amended = structuredClone(card.submitted!);
    amended.ratings[1]!.rating = 2;
    const params = { scorecardId: card.id };
    const after = await ana.call("POST /api/scorecards/:scorecardId/amend", {
      params,
      body: { card: amended, reason: "I mistook the second case.", clerical: false },
    });
    expect(after.submitted).toEqual(amended);
    const seen = await read(ben, card.id);
    expect(seen.versions).toMatchObject([
      { version: 1, kind: "submitted", reason: null, card: card.submitted },
      {
        version: 2,
        kind: "amended",
        reason: "I mistook the second case.",
        clerical: false,
        card: amended,
      },
    ]);
    expect(await rowsOf(loop, "ratings", card.id)).toHaveLength(4);
    expect((await auditOf(loop, card.id)).at(-1)).toEqual({ action: "scorecard.amended" });
  });

  test("keeps to the card: nothing foreign, nothing missing, not the same again, not before it is submitted", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    const draft = await writeCard(ana, interview);
    const refused = (card: NonNullable<typeof submitted.submitted>) =>
      ana.refused("POST /api/scorecards/:scorecardId/amend", {
        params: { scorecardId: draft.id },
        body: { card, reason: "A slip.", clerical: true },
      });
    const { draft: _none, ...other } = draft;
    const submitted = await (async () => {
      const someone = await loop.interview(applicationId, { panel: [ben] });
      return submitCard(ben, someone);
    })();
    expect(await refused(submitted.submitted!)).toMatchObject({ status: 409 });
    const mine = await step(ana, "submit", other.id, other.revision);
    expect(await refused(mine.submitted!)).toMatchObject({ status: 409 });
    const lacking = structuredClone(mine.submitted!);
    lacking.ratings.pop();
    expect((await refused(lacking)).problems.map((one) => one.path)).toEqual([
      "ratings.plan.rating",
    ]);
    const foreign = structuredClone(mine.submitted!);
    foreign.ratings[0]!.criterion = "time";
    expect((await refused(foreign)).problems.map((one) => one.path)).toEqual([
      "card.ratings.0.criterion",
    ]);
  });
});
