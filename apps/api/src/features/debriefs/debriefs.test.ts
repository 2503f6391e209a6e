import type { Decide } from "@evenhand/contract/debriefs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../db/ids.ts";
import { submitCard, writeCard } from "../../testing/filled-card.ts";
import { createLoop, type Loop } from "../../testing/loop.ts";
import { createWorld, type Person, type World } from "../../testing/world.ts";

let world: World;
let loop: Loop;
let owner: Person;
let manager: Person;
let deputy: Person;
let otherManager: Person;
let auditor: Person;
let coordinator: Person;
let ana: Person;
let ben: Person;
let openingId: string;
let personId: string;
let applicationId: string;

beforeAll(async () => {
  world = await createWorld();
  owner = await world.organisation("Tidewater Rehab");
  manager = await world.member(owner, "hiring_manager", "Mira Manager");
  deputy = await world.member(owner, "hiring_manager", "Dora Deputy");
  otherManager = await world.member(owner, "hiring_manager", "Olaf Other");
  auditor = await world.member(owner, "auditor", "Aldo Auditor");
  coordinator = await world.member(owner, "coordinator", "Cory Coordinator");
  ana = await world.member(owner, "interviewer", "Ana");
  ben = await world.member(owner, "interviewer", "Ben");
  loop = await createLoop(world, owner);
});
afterAll(() => world.close());

beforeEach(async () => {
  openingId = await loop.opening({ manager, deputies: [deputy] });
  personId = await loop.candidate({ name: "Noor Candidate" });
  applicationId = await loop.application(openingId, personId);
});

const roundUp = (person: Person, id = applicationId) =>
  person.call("GET /api/applications/:applicationId/round-up", { params: { applicationId: id } });
const roundUpRefused = (person: Person, id = applicationId) =>
  person.refused("GET /api/applications/:applicationId/round-up", {
    params: { applicationId: id },
  });

const DECISION: Decide = {
  outcome: "hire",
  rationale: "Sound on safety, and on the plan.",
  dissent: [],
  safetyAnswer: null,
  levelBefore: null,
  levelAfter: null,
};
const decide = (person: Person, change: Partial<Decide> = {}) =>
  person.call("POST /api/applications/:applicationId/decisions", {
    params: { applicationId },
    body: { ...DECISION, ...change },
  });
const decideRefused = (person: Person, change: Partial<Decide> = {}) =>
  person.refused("POST /api/applications/:applicationId/decisions", {
    params: { applicationId },
    body: { ...DECISION, ...change },
  });
const openEarly = (person: Person) =>
  person.call("POST /api/applications/:applicationId/open-early", {
    params: { applicationId },
    body: { reason: "The offer runs out tonight." },
  });
const openEarlyRefused = (person: Person) =>
  person.refused("POST /api/applications/:applicationId/open-early", {
    params: { applicationId },
    body: { reason: "Curious." },
  });

describe("the round-up", () => {
  test("puts criterion against interviewer, with gaps, what nobody rated and what was not asked", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana, ben] });
    await submitCard(ana, interview, {
      ratings: [3, "not-observed"],
      choice: "yes",
      words: "Ana's",
    });
    const { id, draft, revision } = await writeCard(ben, interview, {
      ratings: [4, "not-observed"],
      choice: "no-decision",
      observed: ["owns-tradeoffs"],
    });
    draft.ratings[0]!.doubt = true;
    const saved = await ben.call("PUT /api/scorecards/:scorecardId/draft", {
      params: { scorecardId: id },
      body: { draft },
      ifMatch: revision,
    });
    await ben.call("POST /api/scorecards/:scorecardId/submit", {
      params: { scorecardId: id },
      ifMatch: saved.revision,
    });
    const view = await roundUp(manager);
    expect(view).toMatchObject({
      candidate: { id: personId, name: "Noor Candidate" },
      opening: { id: openingId, level: "Mid", setting: "Outpatient" },
      hidden: null,
      safety: [],
      decisions: [],
      needsDecision: true,
      can: { decide: true, openEarly: false },
      levels: [
        { id: "mid", name: "Mid" },
        { id: "senior", name: "Senior" },
      ],
    });
    expect(view.stages.map((stage) => [stage.stageId, stage.panel.length])).toEqual([
      ["case", 2],
      ["fit", 0],
      ["papers", 0],
    ]);
    const [stage] = view.stages;
    expect(stage).toMatchObject({ version: "1.0", round: 1, carriedFrom: null, closed: null });
    expect(stage?.panel).toMatchObject([
      {
        name: "Ana",
        card: "submitted",
        recommendation: "yes",
        takeAway: "Ana's take-away",
        counts: "yes",
      },
      { name: "Ben", card: "submitted", recommendation: "no-decision" },
    ]);
    expect(stage?.criteria).toMatchObject([
      {
        id: "safety",
        common: true,
        safety: true,
        gap: 1,
        unrated: false,
        cells: [
          {
            rating: 3,
            doubt: false,
            doesNotFit: "Ana's does not fit",
            evidence: [{ didWhat: "Ana's did what" }],
          },
          { rating: 4, doubt: true },
        ],
      },
      {
        id: "plan",
        gap: null,
        unrated: true,
        cells: [{ rating: "not-observed" }, { rating: "not-observed" }],
      },
    ]);
    const [anas, bens] = stage?.panel.map((one) => one.panelistId) ?? [];
    expect(stage?.signals).toEqual([
      {
        id: "owns-tradeoffs",
        name: "Owns the tradeoff",
        anti: false,
        observedBy: [bens],
        notObservedBy: [anas],
      },
      {
        id: "skips-checks",
        name: "Skips safety checks",
        anti: true,
        observedBy: [],
        notObservedBy: [anas, bens],
      },
    ]);
    expect(stage?.corePromptsNotAsked).toEqual([]);
    expect(JSON.stringify(view)).not.toContain("scratch");
  });

  test("lists core prompts that nobody put to the candidate", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana, ben] });
    for (const person of [ana, ben]) {
      const { id, draft, revision } = await writeCard(person, interview);
      for (const prompt of draft.prompts)
        prompt.asked = prompt.prompt === "case-first-case" && person === ana;
      const saved = await person.call("PUT /api/scorecards/:scorecardId/draft", {
        params: { scorecardId: id },
        body: { draft },
        ifMatch: revision,
      });
      await person.call("POST /api/scorecards/:scorecardId/submit", {
        params: { scorecardId: id },
        ifMatch: saved.revision,
      });
    }
    const [stage] = (await roundUp(manager)).stages;
    expect(stage?.corePromptsNotAsked).toEqual(["Tell me about a hard case day."]);
  });

  test("shows states and no content of cards that are not in", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana, ben] });
    await writeCard(ana, interview, { words: "Unfinished", ratings: [1, 1] });
    const view = await roundUp(manager);
    expect(view.stages[0]?.panel).toMatchObject([
      { card: "draft", scorecardId: null, recommendation: null, submittedAt: null },
      { card: "not_started" },
    ]);
    expect(view).toMatchObject({ safety: [], needsDecision: false });
    expect(JSON.stringify(view)).not.toContain("Unfinished");
  });

  test("shows a trainee's marks and does not weigh them", async () => {
    const interview = await loop.interview(applicationId, {
      panel: [ana, { member: ben, part: "shadow" }],
    });
    await submitCard(ana, interview, { ratings: [3, "not-observed"] });
    await submitCard(ben, interview, { ratings: [1, 2] });
    const view = await roundUp(manager);
    const [safety, plan] = view.stages[0]?.criteria ?? [];
    expect(safety).toMatchObject({ gap: null, cells: [{ rating: 3 }, { rating: 1 }] });
    expect(plan).toMatchObject({ unrated: true });
    expect(view.stages[0]?.panel[1]?.counts).toBe("trainee");
    expect(view.safety).toMatchObject([{ by: "Ben" }]);
  });

  test("puts the lowest point on a safety criterion and safety anti-signals at the top", async () => {
    const first = await loop.interview(applicationId, { panel: [ana] });
    await submitCard(ana, first, { ratings: [1, 1], words: "Fall" });
    const second = await loop.interview(applicationId, { panel: [ben], stage: "fit" });
    await submitCard(ben, second, {
      ratings: [4, 1],
      observed: ["skips-checks", "owns-tradeoffs"],
    });
    expect((await roundUp(manager)).safety).toEqual([
      {
        kind: "lowest_point",
        stage: "Case discussion",
        what: "Safety-first judgment",
        by: "Ana",
        evidence: [expect.objectContaining({ didWhat: "Fall did what" })],
      },
      {
        kind: "anti_signal",
        stage: "Setting fit",
        what: "Skips safety checks",
        by: "Ben",
        evidence: [],
      },
    ]);
  });

  test("labels stages that were carried over or closed, on the version of their cards", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana, ben] });
    await submitCard(ana, interview);
    await loop.closeStage(applicationId, "case", manager);
    await submitCard(ben, interview);
    world.advance(1000);
    const other = await loop.opening({
      manager: otherManager,
      title: "Nights",
      versionId: await loop.version(),
    });
    await loop.run(async (db) => {
      const at = world.services.now();
      await db
        .updateTable("applications")
        .set({ opening_id: other })
        .where("id", "=", applicationId)
        .execute();
      await db
        .insertInto("application_moves")
        .values({
          org_id: loop.orgId,
          id: newId(),
          application_id: applicationId,
          from_opening_id: openingId,
          to_opening_id: other,
          carried_stages: JSON.stringify([{ stageId: "case", carry: "accept" }]),
          reason: null,
          moved_by: owner.membershipId,
          moved_at: at,
        })
        .execute();
    });
    expect(await roundUpRefused(manager)).toMatchObject({ status: 404 });
    const [stage] = (await roundUp(owner)).stages;
    expect(stage).toMatchObject({
      carriedFrom: "Therapist, days",
      closed: { reason: "A card never came.", by: "Mira Manager" },
    });
    expect(stage?.panel.map((one) => one.counts)).toEqual(["yes", "after_reveal"]);
    expect((await roundUp(otherManager)).stages[0]?.carriedFrom).toBe("another opening");
  });

  test("is 404 to who does not see the opening, and 403 to who sees it and may not read", async () => {
    const stranger = await world.organisation("Elsewhere");
    for (const person of [ana, otherManager, stranger])
      expect(await roundUpRefused(person)).toMatchObject({ status: 404 });
    expect(await roundUpRefused(coordinator)).toMatchObject({ status: 403 });
    expect(await roundUpRefused(manager, newId())).toMatchObject({ status: 404 });
    for (const person of [deputy, owner, auditor])
      expect((await roundUp(person)).hidden).toBeNull();
    expect((await roundUp(auditor)).can).toEqual({ decide: false, openEarly: false });
  });

  test("of the reader's own candidacy does not exist, for an owner either", async () => {
    const themselves = await loop.candidate({ linkedTo: owner });
    const application = await loop.application(openingId, themselves);
    expect(await roundUpRefused(owner, application)).toMatchObject({ status: 404 });
    for (const route of ["open-early", "decisions"] as const)
      expect(
        await owner.refused(`POST /api/applications/:applicationId/${route}`, {
          params: { applicationId: application },
          body: (route === "open-early" ? { reason: "Mine." } : DECISION) as never,
        }),
      ).toMatchObject({ status: 404 });
  });
});

describe("whoever still owes a card", () => {
  test("sees states alone: no mark, signal, prompt, gap, concern or decision", async () => {
    const first = await loop.interview(applicationId, { panel: [ana, deputy] });
    await submitCard(ana, first, { ratings: [1, 4], observed: ["skips-checks"], words: "Hidden" });
    await submitCard(deputy, first, { ratings: [3, 3] });
    await decide(deputy, { safetyAnswer: "It was one case.", outcome: "hold" });
    await loop.interview(applicationId, { panel: [manager], stage: "fit" });
    const view = await roundUp(manager);
    expect(view.hidden).toMatchObject({
      because: expect.stringContaining("Setting fit"),
      canOpenEarly: true,
    });
    expect(view).toMatchObject({
      safety: [],
      decisions: [],
      can: { decide: false, openEarly: true },
    });
    expect(view.stages[0]?.panel).toMatchObject([
      { card: "submitted", scorecardId: null, recommendation: null, takeAway: null, counts: "yes" },
      { card: "submitted" },
    ]);
    for (const criterion of view.stages[0]?.criteria ?? []) {
      expect(criterion).toMatchObject({ gap: null, unrated: false });
      for (const cell of criterion.cells)
        expect(cell).toMatchObject({ rating: null, doubt: false, doesNotFit: null, evidence: [] });
    }
    expect(view.stages[0]).toMatchObject({ signals: [], corePromptsNotAsked: [] });
    expect(JSON.stringify(view)).not.toContain("Hidden d");
  });

  test("of a blind review has no round-up of the candidate, whose name it would tell", async () => {
    const interview = await loop.interview(applicationId, {
      panel: [manager],
      stage: "papers",
      blind: true,
    });
    expect(await roundUpRefused(manager)).toMatchObject({ status: 404 });
    await submitCard(manager, interview);
    expect((await roundUp(manager)).candidate.name).toBe("Noor Candidate");
  });

  test("may open early with a reason: audited once, and their card is marked", async () => {
    const first = await loop.interview(applicationId, { panel: [ana] });
    await submitCard(ana, first, { ratings: [2, 2] });
    const second = await loop.interview(applicationId, { panel: [manager], stage: "fit" });
    const opened = await openEarly(manager);
    expect(opened.hidden).toBeNull();
    expect(opened.stages[0]?.criteria[0]?.cells[0]?.rating).toBe(2);
    await Promise.all([openEarly(manager), openEarly(manager)]);
    const audited = await loop.run((db) =>
      db
        .selectFrom("audit_events")
        .select("action")
        .where("subject_id", "=", applicationId)
        .where("action", "=", "round_up.opened_early")
        .execute(),
    );
    expect(audited).toHaveLength(1);
    expect(opened.can.decide).toBe(false);
    expect(await decideRefused(manager)).toMatchObject({ status: 409 });
    expect((await submitCard(manager, second)).counts).toBe("after_seeing_others");
    expect((await roundUp(manager)).stages[1]?.panel[0]?.counts).toBe("after_seeing_others");
    expect((await decide(manager)).decisions).toHaveLength(1);
  });

  test("who was excused, read the others and is expected again hands in a card that does not count", async () => {
    const first = await loop.interview(applicationId, { panel: [ana] });
    await submitCard(ana, first);
    const second = await loop.interview(applicationId, { panel: [manager, ben], stage: "fit" });
    const held = () => submitCard(manager, second);
    await loop.setSeat(second, manager, "excused");
    expect((await roundUp(manager)).hidden).toBeNull();
    await loop.setSeat(second, manager, "expected");
    expect((await roundUp(manager)).hidden).not.toBeNull();
    expect((await held()).counts).toBe("after_seeing_others");
    expect((await submitCard(ben, second)).counts).toBe("yes");
  });

  test("to look at a round-up that shows no card yet, or hides them, is to have seen nothing", async () => {
    await roundUp(manager);
    const first = await loop.interview(applicationId, { panel: [ana] });
    const second = await loop.interview(applicationId, { panel: [manager], stage: "fit" });
    await submitCard(ana, first);
    await roundUp(manager);
    expect((await submitCard(manager, second)).counts).toBe("yes");
  });

  test("opens nothing early as an auditor or coordinator, nor where nothing is hidden", async () => {
    await loop.interview(applicationId, { panel: [auditor, coordinator], stage: "fit" });
    for (const person of [auditor, coordinator])
      expect(await openEarlyRefused(person)).toMatchObject({ status: 403 });
    expect((await roundUp(auditor)).hidden).toMatchObject({ canOpenEarly: false });
    expect(await openEarlyRefused(manager)).toMatchObject({ status: 409 });
    expect(await openEarlyRefused(ana)).toMatchObject({ status: 404 });
  });
});

describe("deciding", () => {
  const stateOf = async () =>
    (
      await loop.run((db) =>
        db
          .selectFrom("applications")
          .select("state")
          .where("id", "=", applicationId)
          .executeTakeFirstOrThrow(),
      )
    ).state;

  test("keeps rationale, dissent and levels as a version, and settles the application", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    await submitCard(ana, interview);
    const planned = await loop.interview(applicationId, {
      panel: [ben],
      stage: "fit",
      state: "planned",
    });
    const first = await decide(manager, {
      outcome: "no_hire",
      dissent: [{ member: "Ben", text: "I would have hired." }],
      levelBefore: "mid",
      levelAfter: "senior",
    });
    expect(first.decisions).toMatchObject([
      {
        version: 1,
        outcome: "no_hire",
        dissent: [{ member: "Ben", text: "I would have hired." }],
        levelBefore: "mid",
        levelAfter: "senior",
        decidedBy: "Mira Manager",
      },
    ]);
    expect(await stateOf()).toBe("declined");
    const row = await loop.run((db) =>
      db.selectFrom("interviews").select("state").where("id", "=", planned).executeTakeFirst(),
    );
    expect(row?.state).toBe("cancelled");
    const second = await decide(deputy, {
      outcome: "hire",
      rationale: "The licence came through.",
    });
    expect(second.decisions.map((one) => [one.version, one.outcome])).toEqual([
      [2, "hire"],
      [1, "no_hire"],
    ]);
    expect(await stateOf()).toBe("hired");
    await decide(manager, { outcome: "hold" });
    expect(await stateOf()).toBe("active");
    expect((await roundUp(manager)).needsDecision).toBe(false);
  });

  test("answers a safety concern in a sentence, or is refused", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    await submitCard(ana, interview, { ratings: [1, 4] });
    const refusal = await decideRefused(manager);
    expect(refusal).toMatchObject({ status: 422, code: "invalid_input" });
    expect(refusal.problems.map((one) => one.path)).toEqual(["safetyAnswer"]);
    expect(refusal.message).toContain("Safety-first judgment");
    expect(await stateOf()).toBe("active");
    const view = await decide(manager, {
      safetyAnswer: "She named the near miss herself and what changed.",
    });
    expect(view.decisions[0]?.safetyAnswer).toBe(
      "She named the near miss herself and what changed.",
    );
  });

  test("is for the manager, deputies, admins and owners, and for who owes nothing", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana, deputy] });
    await submitCard(ana, interview);
    for (const person of [auditor, coordinator])
      expect(await decideRefused(person)).toMatchObject({ status: 403 });
    for (const person of [ana, otherManager])
      expect(await decideRefused(person)).toMatchObject({ status: 404 });
    expect(await decideRefused(deputy)).toMatchObject({
      status: 409,
      message: expect.stringContaining("Case discussion"),
    });
    await loop.setSeat(interview, deputy, "excused");
    expect((await decide(deputy)).decisions).toHaveLength(1);
  });

  test("is refused for who withdrew, and for a level that the rubric does not have", async () => {
    expect((await decideRefused(manager, { levelAfter: "chief" })).problems).toMatchObject([
      { path: "levelAfter" },
    ]);
    await loop.run((db) =>
      db
        .updateTable("applications")
        .set({ state: "withdrawn" })
        .where("id", "=", applicationId)
        .execute(),
    );
    expect(await decideRefused(manager)).toMatchObject({ status: 409 });
  });

  test("two at once become two versions", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    await submitCard(ana, interview);
    await Promise.all([decide(manager, { outcome: "hold" }), decide(deputy, { outcome: "hire" })]);
    const versions = (await roundUp(owner)).decisions.map((one) => one.version);
    expect(versions).toEqual([2, 1]);
  });
});
