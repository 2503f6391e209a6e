import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../db/ids.ts";
import { createCast } from "../../testing/cast.ts";
import { submitCard, writeCard } from "../../testing/filled-card.ts";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";
import { DECISION, roundUpCalls } from "./round-up-calls.testing.ts";

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
  ({ world, loop, owner, manager, deputy, otherManager, auditor, coordinator, ana, ben } =
    await createCast({
      manager: ["hiring_manager", "Mira Manager"],
      deputy: ["hiring_manager", "Dora Deputy"],
      otherManager: ["hiring_manager", "Olaf Other"],
      auditor: ["auditor", "Aldo Auditor"],
      coordinator: ["coordinator", "Cory Coordinator"],
      ana: ["interviewer", "Ana"],
      ben: ["interviewer", "Ben"],
    }));
});
afterAll(() => world.close());

beforeEach(async () => {
  openingId = await loop.opening({ manager, deputies: [deputy] });
  personId = await loop.candidate({ name: "Noor Candidate" });
  applicationId = await loop.application(openingId, personId);
});

const { roundUp, roundUpRefused } = roundUpCalls(() => applicationId);

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
