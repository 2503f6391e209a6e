import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../db/ids.ts";
import { createCast } from "../../testing/cast.ts";
import { submitCard, writeCard } from "../../testing/filled-card.ts";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";
import { auditOf, open, openRefused, read, save, step } from "./card-calls.testing.ts";

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

const HOUR = 3_600_000;

describe("opening a card", () => {
  test("gives the form of the stage, the level and the panelist's focus, and the same card each time", async () => {
    const interview = await loop.interview(applicationId, {
      panel: [{ member: ana, focusId: "case-focus" }],
    });
    const first = await open(ana, interview);
    expect(first).toMatchObject({
      state: "draft",
      revision: 1,
      candidate: { name: "Noor Candidate", cvUrl: "https://cv.example.org/noor" },
      version: { label: "1.0" },
      form: { stage: { id: "case" }, level: { id: "mid" }, focus: { id: "case-focus" } },
      can: { edit: true, seal: true, submit: true, amend: false },
      privateNote: null,
    });
    expect(first.draft?.ratings.map((one) => one.criterion)).toEqual(["safety", "plan"]);
    const [second, third] = await Promise.all([open(ana, interview), open(ana, interview)]);
    expect([second.id, third.id]).toEqual([first.id, first.id]);
  });

  test("marks an interview held whose time has come, or that has none", async () => {
    for (const startsAt of [null, new Date(world.services.now().getTime() - HOUR)]) {
      const interview = await loop.interview(applicationId, {
        panel: [ana],
        state: "planned",
        startsAt,
      });
      await open(ana, interview);
      const row = await loop.run((db) =>
        db.selectFrom("interviews").select("state").where("id", "=", interview).executeTakeFirst(),
      );
      expect(row?.state).toBe("held");
      expect(await auditOf(loop, interview)).toEqual([{ action: "interview.held" }]);
    }
  });

  test("is refused before its time, with the time, and where no interview took place", async () => {
    const startsAt = new Date(world.services.now().getTime() + 5 * HOUR);
    const early = await loop.interview(applicationId, { panel: [ana], state: "planned", startsAt });
    expect(await openRefused(ana, early)).toMatchObject({
      status: 409,
      message: expect.stringContaining(startsAt.toISOString()),
    });
    for (const state of ["cancelled", "candidate_absent", "moved"] as const) {
      const interview = await loop.interview(applicationId, { panel: [ana], state });
      expect(await openRefused(ana, interview)).toMatchObject({ status: 409, code: "conflict" });
    }
  });

  test("is for the panel: 404 to who does not see the interview, 403 to who does", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    expect(await openRefused(ben, interview)).toMatchObject({ status: 404 });
    for (const person of [manager, coordinator, owner])
      expect(await openRefused(person, interview)).toMatchObject({ status: 403 });
    expect(await openRefused(ana, newId())).toMatchObject({ status: 404 });
    await loop.setSeat(interview, ana, "excused");
    expect(await openRefused(ana, interview)).toMatchObject({ status: 404 });
  });

  test("hides a blind reviewer's candidate", async () => {
    const first = await loop.interview(applicationId, { panel: [ben] });
    await submitCard(ben, first);
    const interview = await loop.interview(applicationId, {
      panel: [ana],
      stage: "papers",
      blind: true,
    });
    const card = await open(ana, interview);
    expect(card.candidate.cvUrl).toBeNull();
    expect(card.handOvers).toEqual([]);
    expect(JSON.stringify(card)).not.toContain("Noor");
  });
});

describe("what stands around a card", () => {
  test("hand-overs of earlier stages come by name, before one's own card, and nothing else with them", async () => {
    const first = await loop.interview(applicationId, { panel: [ben] });
    const { id, draft, revision } = await writeCard(ben, first, { words: "Secret" });
    const handOver = {
      covered: ["case-first-case"],
      open: ["workload"],
      candidateAsked: ["supervision"],
      line: "We ran out of time for the second case.",
    };
    const second = await loop.interview(applicationId, { panel: [ana], stage: "fit" });
    const saved = await save(ben, id, { ...draft, handOver }, revision);
    expect((await open(ana, second)).handOvers).toEqual([]);
    await step(ben, "submit", id, saved.revision);
    const card = await open(ana, second);
    expect(card.handOvers).toEqual([
      {
        stage: "Case discussion",
        from: "Ben",
        covered: ["Tell me about your first case case."],
        open: ["Workload"],
        candidateAsked: ["Supervision"],
        line: "We ran out of time for the second case.",
      },
    ]);
    expect(JSON.stringify(card)).not.toContain("Secret");
  });

  test("a colleague's card says why it is hidden, and until when", async () => {
    const interview = await loop.interview(applicationId, {
      panel: [ana, ben],
      reveal: "panel_submitted",
    });
    await writeCard(ben, interview);
    const card = await open(ana, interview);
    expect(card.colleagues).toEqual([{ member: "Ben", card: "draft", scorecardId: null }]);
    expect(card.hidden?.until).toBe(
      "Colleagues' cards open when everybody on this panel has submitted theirs.",
    );
    expect((await submitCard(ana, interview)).hidden).toBeNull();
    const third = await loop.interview(applicationId, {
      panel: [ana, ben, manager],
      reveal: "panel_submitted",
      stage: "fit",
    });
    await submitCard(ben, third);
    expect((await submitCard(ana, third)).hidden).toEqual({
      because: "This panel's cards open together.",
      until: "They open when everybody has submitted; still missing: Mira Manager.",
    });
    await submitCard(manager, third);
    expect(await read(manager, card.id)).toMatchObject({
      author: { name: "Ana" },
      can: { readRoundUp: true },
    });
    expect((await read(ana, card.id)).can.readRoundUp).toBe(false);
  });
});

describe("the private note", () => {
  const note = (person: Person, scorecardId: string, body: string, revision: number) =>
    person.call("PUT /api/scorecards/:scorecardId/private-note", {
      params: { scorecardId },
      body: { body, revision },
    });
  const noteRefused = (person: Person, scorecardId: string, body: string, revision: number) =>
    person.refused("PUT /api/scorecards/:scorecardId/private-note", {
      params: { scorecardId },
      body: { body, revision },
    });

  test("is read by its author alone, and is in no kept answer", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana, ben] });
    const card = await submitCard(ana, interview);
    expect(await note(ana, card.id, "Ask about Thursday", 0)).toEqual({ revision: 1 });
    expect(await note(ana, card.id, "Ask about Thursdays", 1)).toEqual({ revision: 2 });
    expect((await read(ana, card.id)).privateNote).toEqual({
      body: "Ask about Thursdays",
      revision: 2,
    });
    expect((await open(ana, interview)).privateNote?.revision).toBe(2);
    await submitCard(ben, interview);
    for (const person of [ben, manager, owner]) {
      expect((await read(person, card.id)).privateNote).toBeNull();
      expect(await noteRefused(person, card.id, "Mine", 2)).toMatchObject({
        status: 403,
        current: null,
      });
    }
    const kept = await loop.run((db) =>
      db.selectFrom("idempotency_keys").select("answer").execute(),
    );
    expect(JSON.stringify(kept)).not.toContain("Thursday");
  });

  test("with an old revision gets the present one; under legal hold it stays as it is", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    const card = await open(ana, interview);
    await note(ana, card.id, "One", 0);
    expect(await noteRefused(ana, card.id, "Two", 0)).toMatchObject({
      status: 412,
      current: { body: "One", revision: 1 },
    });
    await loop.run((db) =>
      db
        .updateTable("private_notes")
        .set({ legal_hold: true })
        .where("scorecard_id", "=", card.id)
        .execute(),
    );
    expect(await noteRefused(ana, card.id, "Two", 1)).toMatchObject({ status: 409 });
  });
});

test("a card about the reader, or of another organisation, does not exist", async () => {
  const openingId = await loop.opening({ manager });
  const personId = await loop.candidate({ linkedTo: manager });
  const application = await loop.application(openingId, personId);
  const interview = await loop.interview(application, { panel: [ana, manager] });
  const card = await submitCard(ana, interview);
  const stranger = await world.organisation("Elsewhere");
  for (const person of [manager, stranger, ben]) {
    expect(
      await person.refused("GET /api/scorecards/:scorecardId", {
        params: { scorecardId: card.id },
      }),
    ).toMatchObject({ status: 404 });
    expect(await openRefused(person, interview)).toMatchObject({ status: 404 });
  }
});
