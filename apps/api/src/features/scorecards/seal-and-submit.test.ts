import type { ScorecardDraft } from "@evenhand/rubric";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyAudit } from "../../db/verify-audit.ts";
import { createCast } from "../../testing/cast.ts";
import { submitCard, writeCard } from "../../testing/filled-card.ts";
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
  versionsOf,
} from "./card-calls.testing.ts";
import { submitSealedCards } from "./submit-sealed-cards.ts";

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

const HOUR = 3_600_000;

describe("sealing", () => {
  test("freezes ratings as a version of their own, and leaves the words open for 24 hours", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    const { id, draft, revision } = await writeCard(ana, interview, {
      ratings: [2, "not-observed"],
      observed: ["skips-checks"],
    });
    const sealed = await step(ana, "seal", id, revision);
    expect(sealed).toMatchObject({
      state: "sealed",
      can: { edit: true, seal: false, submit: true },
      versions: [{ version: 1, kind: "sealed", card: null }],
      submitted: null,
    });
    expect(Date.parse(sealed.textOpenUntil ?? "")).toBe(
      Date.parse(sealed.sealedAt ?? "") + 24 * HOUR,
    );
    expect(await rowsOf(loop, "ratings", id)).toEqual([
      expect.objectContaining({ criterion_id: "plan", value: null, not_observed: true }),
      expect.objectContaining({ criterion_id: "safety", value: 2, not_observed: false }),
    ]);
    expect(await rowsOf(loop, "observed_signals", id)).toMatchObject([
      { signal_id: "owns-tradeoffs", kind: "signal", observed: false },
      { signal_id: "skips-checks", kind: "anti_signal", observed: true },
    ]);

    const polished = { ...draft, takeAway: "Better words." };
    const saved = await save(ana, id, polished, sealed.revision);
    const changes: ((draft: ScorecardDraft) => void)[] = [
      (one) => void (one.ratings[0]!.rating = 4),
      (one) => void (one.ratings[0]!.doubt = true),
      (one) => void (one.signals[0]!.observed = true),
      (one) => void (one.recommendation.choice = "strong-yes"),
    ];
    for (const change of changes) {
      const other = structuredClone(polished);
      change(other);
      expect(await saveRefused(ana, id, other, saved.revision)).toMatchObject({
        status: 409,
        message: expect.stringContaining("sealed"),
      });
    }
    const submitted = await step(ana, "submit", id, saved.revision);
    expect(submitted.versions.map((one) => one.kind)).toEqual(["sealed", "submitted"]);
    expect(submitted.submitted?.takeAway).toBe("Better words.");
  });

  test("asks for every rating and a recommendation, and writes nothing without", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    const card = await open(ana, interview);
    const refusal = await stepRefused(ana, "seal", card.id, 1);
    expect(refusal.problems.map((one) => one.path)).toEqual([
      "ratings.safety.rating",
      "ratings.plan.rating",
      "recommendation.choice",
    ]);
    expect(await versionsOf(loop, card.id)).toEqual([]);
  });

  test("after 24 hours the words are closed and the card is submitted as it stands, by the server", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana, ben] });
    const { id, draft, revision } = await writeCard(ana, interview);
    const unfinished = { ...draft, recommendation: { ...draft.recommendation, sentence: "" } };
    const saved = await save(ana, id, unfinished, revision);
    const sealed = await step(ana, "seal", id, saved.revision);
    const { pool } = world.services.database;
    const later = (hours: number) => new Date(world.services.now().getTime() + hours * HOUR);
    expect(await submitSealedCards(pool, later(23))).toBe(0);
    expect((await read(ana, id)).state).toBe("sealed");
    expect(await submitSealedCards(pool, later(25))).toBeGreaterThan(0);
    expect(await submitSealedCards(pool, later(26))).toBe(0);
    expect(await read(ana, id)).toMatchObject({
      state: "submitted",
      submitted: { recommendation: { sentence: "" } },
      can: { edit: false, amend: true },
    });
    expect((await auditOf(loop, id)).at(-1)).toEqual({ action: "scorecard.submitted_as_it_stood" });
    expect(await saveRefused(ana, id, unfinished, sealed.revision)).toMatchObject({ status: 409 });
  });
});

describe("submitting", () => {
  test("writes one version with its rows, audits no rating, and cannot be undone", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    const card = await submitCard(ana, interview, {
      words: "Unmistakable",
      ratings: [1, 4],
      choice: "no",
    });
    expect(card).toMatchObject({
      state: "submitted",
      counts: "yes",
      draft: null,
      can: { edit: false, seal: false, submit: false, amend: true },
      versions: [{ version: 1, kind: "submitted" }],
    });
    expect(card.submitted?.ratings.map((one) => one.rating)).toEqual([1, 4]);
    expect(JSON.stringify(card)).not.toContain("Unmistakable scratch");
    expect(await rowsOf(loop, "evidence", card.id)).toHaveLength(2);
    const audited = await loop.run((db) => db.selectFrom("audit_values").select("value").execute());
    expect(JSON.stringify(audited)).not.toContain("Unmistakable");
    expect(await auditOf(loop, card.id)).toEqual([
      { action: "scorecard.opened" },
      { action: "scorecard.submitted" },
    ]);
  });

  test("lists what is missing in the order of the card and writes nothing", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    const { id, draft, revision } = await writeCard(ana, interview);
    draft.ratings[0]!.evidence = [];
    draft.ratings[1]!.rating = null;
    draft.recommendation.sentence = " ";
    const saved = await save(ana, id, draft, revision);
    const refusal = await stepRefused(ana, "submit", id, saved.revision);
    expect(refusal).toMatchObject({ status: 422, code: "invalid_input" });
    expect(refusal.problems.map(({ path, got, want }) => [path, got, want])).toEqual([
      [
        "ratings.safety.evidence",
        "a rating without evidence",
        "a line of evidence, or not-observed",
      ],
      ["ratings.plan.rating", "no rating", "a point of the scale, or not-observed"],
      ["recommendation.sentence", "no reason", "one sentence"],
    ]);
    expect(await versionsOf(loop, id)).toEqual([]);
    expect((await read(ana, id)).state).toBe("draft");
  });

  test("asks about a contradiction only once everything else is there, and asks to seal first", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    const { id, draft, revision } = await writeCard(ana, interview, {
      ratings: [1, 2],
      choice: "yes",
    });
    const saved = await save(ana, id, { ...draft, contradiction: "" }, revision);
    const refusal = await stepRefused(ana, "submit", id, saved.revision);
    expect(refusal.problems.map((one) => one.path)).toEqual(["contradiction", "contradiction"]);
    expect(refusal.message).toContain("Seal your ratings first");
    const sealed = await step(ana, "seal", id, saved.revision);
    const explained = await save(
      ana,
      id,
      { ...draft, contradiction: "Both are true." },
      sealed.revision,
    );
    const card = await step(ana, "submit", id, explained.revision);
    expect(card.submitted?.contradiction).toBe("Both are true.");
  });

  test("twice is once: at the same moment, and again later", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    const { id, revision } = await writeCard(ana, interview);
    const both = await Promise.all([
      step(ana, "submit", id, revision),
      step(ana, "submit", id, revision),
    ]);
    expect(both.map((card) => card.state)).toEqual(["submitted", "submitted"]);
    expect(await step(ana, "submit", id, revision)).toMatchObject({ state: "submitted" });
    expect(await versionsOf(loop, id)).toHaveLength(1);
  });

  test("from a device with other words is refused, so that nobody takes them for submitted", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    const { id, draft, revision } = await writeCard(ana, interview);
    const saved = await save(ana, id, { ...draft, takeAway: "From the phone." }, revision);
    expect(await stepRefused(ana, "submit", id, revision)).toMatchObject({
      status: 412,
      current: { revision: saved.revision, draft: { takeAway: "From the phone." } },
    });
    await step(ana, "submit", id, saved.revision);
    expect(await stepRefused(ana, "submit", id, revision)).toMatchObject({ status: 409 });
  });

  test("two panelists at once both get in, and see each other", async () => {
    const interview = await loop.interview(applicationId, {
      panel: [ana, ben],
      reveal: "panel_submitted",
    });
    const cards = await Promise.all([writeCard(ana, interview), writeCard(ben, interview)]);
    await Promise.all([
      step(ana, "submit", cards[0].id, cards[0].revision),
      step(ben, "submit", cards[1].id, cards[1].revision),
    ]);
    expect(await read(ana, cards[1].id)).toMatchObject({ author: { name: "Ben", isYou: false } });
    expect(await read(ben, cards[0].id)).toMatchObject({ author: { name: "Ana", isYou: false } });
  });

  test("an autosave that comes with the submission loses to it and is told so", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    const { id, draft, revision } = await writeCard(ana, interview);
    const [submitted, late] = await Promise.all([
      ana.send("POST", `/api/scorecards/${id}/submit`, {
        headers: { "if-match": `"${revision}"`, "idempotency-key": `race-${id}` },
      }),
      ana.send("PUT", `/api/scorecards/${id}/draft`, {
        body: { draft: { ...draft, takeAway: "Late." } },
        headers: { "if-match": `"${revision}"` },
      }),
    ]);
    const { state, submitted: handedIn, draft: left } = await read(ana, id);
    const words = (handedIn ?? left)?.takeAway;
    const outcome = [submitted.status, late.status, state, words].join(", ");
    const first = "a take-away";
    expect([
      `200, 409, submitted, ${first}`,
      `200, 412, submitted, ${first}`,
      "412, 200, draft, Late.",
    ]).toContain(outcome);
  });
});

describe("whether a card counts", () => {
  test("a trainee's never does", async () => {
    const interview = await loop.interview(applicationId, {
      panel: [{ member: ana, part: "shadow" }],
    });
    expect((await submitCard(ana, interview)).counts).toBe("trainee");
  });

  test("not after the stage was closed without it", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana, ben] });
    await submitCard(ben, interview);
    await loop.closeStage(applicationId, "case", manager);
    expect((await submitCard(ana, interview)).counts).toBe("after_reveal");
  });

  test("not after its author read a colleague's card of an earlier interview", async () => {
    const first = await loop.interview(applicationId, { panel: [ana, ben] });
    const theirs = await submitCard(ben, first);
    expect((await submitCard(ana, first)).counts).toBe("yes");
    const second = await loop.interview(applicationId, { panel: [ben], stage: "fit" });
    expect((await submitCard(ben, second)).counts).toBe("yes");
    await read(ana, theirs.id);
    const third = await loop.interview(applicationId, { panel: [ana], stage: "fit", round: 2 });
    expect((await submitCard(ana, third)).counts).toBe("after_seeing_others");
  });

  test("not after its author opened the others' early", async () => {
    const interview = await loop.interview(applicationId, { panel: [manager] });
    await loop.openEarly(applicationId, manager);
    await loop.closeStage(applicationId, "case", manager);
    expect((await submitCard(manager, interview)).counts).toBe("after_seeing_others");
  });
});

test("the audit chain holds after all of this", async () => {
  const chains = await verifyAudit(world.services.database.pool);
  expect(chains.length).toBeGreaterThan(1);
  expect(chains.map((chain) => chain.fault)).toEqual(chains.map(() => null));
});
