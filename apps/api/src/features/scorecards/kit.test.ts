import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCast } from "../../testing/cast.ts";
import { submitCard, writeCard } from "../../testing/filled-card.ts";
import type { Loop } from "../../testing/loop.ts";
import type { Person, World } from "../../testing/world.ts";

const DAY = 24 * 3_600_000;

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
  const cvUrl = "https://cv.example.org/noor";
  applicationId = await loop.application(openingId, await loop.candidate({ cvUrl }));
});

const inDays = (days: number) => new Date(world.services.now().getTime() + days * DAY);
const planned = (args: Partial<Parameters<Loop["interview"]>[1]> = {}) =>
  loop.interview(applicationId, {
    panel: [ana, ben],
    state: "planned",
    startsAt: inDays(3),
    ...args,
  });
const kit = (person: Person, interviewId: string) =>
  person.call("GET /api/interviews/:interviewId/kit", { params: { interviewId } });
const kitRefused = (person: Person, interviewId: string) =>
  person.refused("GET /api/interviews/:interviewId/kit", { params: { interviewId } });

describe("the kit of an interview", () => {
  test("is there days before its card: brief, prompts, anchors, artifacts, disclosure, who and where", async () => {
    const startsAt = inDays(3);
    const id = await planned({ startsAt });
    const here = await kit(ana, id);
    expect(here).toMatchObject({
      interviewId: id,
      scorecardId: null,
      candidate: { name: "Noor Candidate", cvUrl: "https://cv.example.org/noor" },
      state: "planned",
      startsAt: startsAt.toISOString(),
      timeZone: "Europe/Berlin",
      minutes: 45,
      version: { label: "1.0" },
      colleagues: ["Ben"],
      handOvers: [],
      knowsCandidate: null,
      can: { openCard: false, answerKnows: true },
    });
    const { form } = here;
    expect(form.stage.brief).not.toBe("");
    expect(form.corePrompts.length).toBeGreaterThan(0);
    expect(form.disclosure.length).toBeGreaterThan(0);
    for (const criterion of form.criteria)
      expect(criterion.anchors).toHaveLength(form.scale.points.length);
    const interview = await ana.call("GET /api/interviews/:interviewId", {
      params: { interviewId: id },
    });
    expect(interview).toMatchObject({ state: "planned", panel: [{ card: "not_started" }, {}] });
  });

  test("is of the card's own form, and names the card once there is one", async () => {
    const id = await planned({ startsAt: inDays(0) });
    const before = await kit(ana, id);
    expect(before.can.openCard).toBe(true);
    const card = await writeCard(ana, id);
    expect(await kit(ana, id)).toMatchObject({ scorecardId: card.id, form: card.form });
    expect(card.form).toEqual(before.form);
  });

  test("tells its reader's own answer to whether they know the candidate", async () => {
    const id = await planned();
    await ana.call("POST /api/interviews/:interviewId/knows", {
      params: { interviewId: id },
      body: { knows: "asked_to_swap" },
    });
    expect((await kit(ana, id)).knowsCandidate).toBe("asked_to_swap");
    expect((await kit(ben, id)).knowsCandidate).toBeNull();
  });

  test("carries the hand-overs of earlier stages, and nothing else that anybody wrote", async () => {
    const first = await loop.interview(applicationId, { panel: [ben] });
    const { id, draft, revision } = await writeCard(ben, first, { words: "Wordben" });
    draft.handOver.line = "We did not come to the night shifts.";
    const saved = await ben.call("PUT /api/scorecards/:scorecardId/draft", {
      params: { scorecardId: id },
      body: { draft },
      ifMatch: revision,
    });
    await ben.call("POST /api/scorecards/:scorecardId/submit", {
      params: { scorecardId: id },
      ifMatch: saved.revision,
    });
    const second = await planned({ stage: "fit", panel: [ana, ben] });
    const here = await kit(ana, second);
    expect(here.handOvers).toMatchObject([
      { from: "Ben", line: "We did not come to the night shifts." },
    ]);
    expect(JSON.stringify(here)).not.toContain("Wordben");
  });

  test("is for the panel that is expected: others 403 where they see the interview, 404 where not", async () => {
    const id = await planned({ panel: [ana] });
    expect(await kitRefused(manager, id)).toMatchObject({ status: 403 });
    expect(await kitRefused(ben, id)).toMatchObject({ status: 404 });
    await loop.setSeat(id, ana, "did_not_attend");
    expect(await kitRefused(ana, id)).toMatchObject({ status: 403 });
    await loop.setSeat(id, ana, "excused");
    expect(await kitRefused(ana, id)).toMatchObject({ status: 404 });
    const stranger = await world.organisation("Elsewhere");
    expect(await kitRefused(stranger, id)).toMatchObject({ status: 404 });
  });

  test("of a blind review has neither name nor CV, arrangement nor hand-over", async () => {
    const first = await loop.interview(applicationId, { panel: [ben] });
    await submitCard(ben, first);
    await manager.call("POST /api/applications/:applicationId/arrangements", {
      params: { applicationId },
      body: { kind: "other", whatToDo: "Let Noor sit by the window." },
    });
    const id = await planned({ panel: [ana], stage: "papers", blind: true });
    const here = await kit(ana, id);
    expect(here).toMatchObject({ arrangements: [], handOvers: [], candidate: { cvUrl: null } });
    expect(here.can.answerKnows).toBe(false);
    expect(JSON.stringify(here)).not.toContain("Noor");
  });
});

describe("a CV that waits for the card", () => {
  test("is in neither kit nor card nor the application until the card is submitted", async () => {
    const id = await loop.interview(applicationId, { panel: [ana, manager], hidesCv: true });
    const cvOf = async () =>
      (await manager.call("GET /api/applications/:applicationId", { params: { applicationId } }))
        .candidate;
    expect((await kit(ana, id)).candidate).toEqual({ name: "Noor Candidate", cvUrl: null });
    expect((await writeCard(ana, id)).candidate.cvUrl).toBeNull();
    const hidden = await cvOf();
    expect(hidden).toMatchObject({ name: "Noor Candidate", cvUrl: null });
    const change = (cvUrl: string | null) => ({
      params: { candidateId: hidden.id },
      body: { cvUrl },
      ifMatch: hidden.revision,
    });
    expect(await manager.refused("PATCH /api/candidates/:candidateId", change(null))).toMatchObject(
      { status: 422, problems: [{ path: "cvUrl" }] },
    );

    const cvUrl = "https://cv.example.org/noor";
    expect((await submitCard(ana, id)).candidate.cvUrl).toBe(cvUrl);
    await submitCard(manager, id);
    expect((await cvOf()).cvUrl).toBe(cvUrl);
    const changed = await manager.call("PATCH /api/candidates/:candidateId", change(null));
    expect(changed.cvUrl).toBeNull();
  });
});
