import type { ScorecardDraft } from "@evenhand/rubric";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCast } from "../../testing/cast.ts";
import { filledDraft, submitCard, writeCard } from "../../testing/filled-card.ts";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";
import {
  auditOf,
  open,
  read,
  rowsOf,
  save,
  saveRefused,
  step,
  stepRefused,
} from "./card-calls.testing.ts";

let world: World;
let loop: Loop;
let owner: Person;
let manager: Person;
let coordinator: Person;
let ana: Person;
let ben: Person;
let applicationId: string;

beforeAll(async () => {
  ({ world, loop, owner, manager, coordinator, ana, ben } = await createCast({
    manager: ["hiring_manager", "Mira Manager"],
    coordinator: ["coordinator", "Cory Coordinator"],
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

describe("an autosave", () => {
  test("goes to the next revision and leaves no trace but the draft", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    const card = await open(ana, interview);
    const before = (await auditOf(loop, card.id)).length;
    const draft = filledDraft(card.form, { words: "First" });
    const saved = await save(ana, card.id, draft, 1);
    expect(saved).toEqual({ revision: 2, savedAt: expect.any(String) });
    expect(await read(ana, card.id)).toMatchObject({ revision: 2, draft, state: "draft" });
    expect(await auditOf(loop, card.id)).toHaveLength(before);
    expect(await rowsOf(loop, "ratings", card.id)).toEqual([]);
  });

  test("without If-Match is asked for one; with an old one it gets the present words", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    const { id, revision, draft } = await writeCard(ana, interview, { words: "Kept" });
    expect(await saveRefused(ana, id, draft)).toMatchObject({ status: 428 });
    expect(await saveRefused(ana, id, draft, revision - 1)).toMatchObject({
      status: 412,
      current: { revision, draft },
    });
  });

  test("of two with one revision, one is stored and the other is told so", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    const card = await open(ana, interview);
    const drafts = ["Left", "Right"].map((words) => filledDraft(card.form, { words }));
    const sent = await Promise.all(
      drafts.map((draft) =>
        ana.send("PUT", `/api/scorecards/${card.id}/draft`, {
          body: { draft },
          headers: { "if-match": '"1"' },
        }),
      ),
    );
    expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const winner = drafts[sent.findIndex(({ status }) => status === 200)];
    expect((await read(ana, card.id)).draft).toEqual(winner);
  });

  test("names what does not belong on the card, by its path", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    const card = await open(ana, interview);
    const draft = filledDraft(card.form);
    const [first] = draft.ratings;
    if (first === undefined) throw new Error("no rating");
    const wrong: ScorecardDraft = {
      ...draft,
      level: "senior",
      ratings: [
        { ...first, criterion: "time", rating: 9 },
        { ...first, evidence: first.evidence },
        { ...first, evidence: [] },
      ],
      signals: [{ signal: "made-up", observed: true, at: null }],
      handOver: { ...draft.handOver, covered: ["case-probe", "supervision"] },
    };
    const refusal = await saveRefused(ana, card.id, wrong, 1);
    expect(refusal).toMatchObject({ status: 422, code: "invalid_input" });
    expect(refusal.problems.map((one) => one.path)).toEqual([
      "draft.level",
      "draft.ratings.0.criterion",
      "draft.ratings.2.criterion",
      "draft.ratings.0.rating",
      "draft.ratings.1.evidence.0.id",
      "draft.signals.0.signal",
      "draft.handOver.covered.1",
    ]);
    expect((await read(ana, card.id)).revision).toBe(1);
  });

  test("keeps words of any script, and mends what PostgreSQL cannot hold", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    const card = await open(ana, interview);
    const draft = {
      ...filledDraft(card.form),
      takeAway: "مرحبا 日本 👩‍⚕️",
      scratch: "cut \ud83d and \0 nul",
    };
    await save(ana, card.id, draft, 1);
    expect((await read(ana, card.id)).draft).toMatchObject({
      takeAway: "مرحبا 日本 👩‍⚕️",
      scratch: "cut \ufffd and \ufffd nul",
    });
  });

  test("is the author's alone: a manager who sees the opening gets 404 while nothing is submitted", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana, ben] });
    const { id, draft, revision } = await writeCard(ana, interview);
    for (const person of [ben, manager, owner, coordinator])
      expect(await saveRefused(person, id, draft, revision)).toMatchObject({ status: 404 });
    await step(ana, "submit", id, revision);
    expect(await saveRefused(manager, id, draft, revision + 1)).toMatchObject({ status: 403 });
  });

  test("is taken from who has been excused meanwhile, but not handed in", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana, ben] });
    const { id, draft, revision } = await writeCard(ana, interview);
    await loop.setSeat(interview, ana, "excused");
    const saved = await save(ana, id, { ...draft, takeAway: "Still here." }, revision);
    expect(await stepRefused(ana, "submit", id, saved.revision)).toMatchObject({ status: 409 });
    expect((await read(ana, id)).can).toMatchObject({ edit: true, seal: false, submit: false });
  });
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
