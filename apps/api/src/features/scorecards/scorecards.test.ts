import type { ScorecardDraft } from "@evenhand/rubric";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../db/ids.ts";
import { verifyAudit } from "../../db/verify-audit.ts";
import { filledDraft, submitCard, writeCard } from "../../testing/filled-card.ts";
import { createLoop, type Loop } from "../../testing/loop.ts";
import { createWorld, type Person, type World } from "../../testing/world.ts";
import { submitSealedCards } from "./submit-sealed-cards.ts";

const HOUR = 3_600_000;

let world: World;
let loop: Loop;
let owner: Person;
let manager: Person;
let coordinator: Person;
let ana: Person;
let ben: Person;
let applicationId: string;

beforeAll(async () => {
  world = await createWorld();
  owner = await world.organisation("Tidewater Rehab");
  manager = await world.member(owner, "hiring_manager", "Mira Manager");
  coordinator = await world.member(owner, "coordinator", "Cory Coordinator");
  ana = await world.member(owner, "interviewer", "Ana");
  ben = await world.member(owner, "interviewer", "Ben");
  loop = await createLoop(world, owner);
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

const open = (person: Person, interviewId: string) =>
  person.call("POST /api/interviews/:interviewId/scorecard", { params: { interviewId } });
const openRefused = (person: Person, interviewId: string) =>
  person.refused("POST /api/interviews/:interviewId/scorecard", { params: { interviewId } });
const read = (person: Person, scorecardId: string) =>
  person.call("GET /api/scorecards/:scorecardId", { params: { scorecardId } });
const save = (person: Person, id: string, draft: ScorecardDraft, ifMatch: number) =>
  person.call("PUT /api/scorecards/:scorecardId/draft", {
    params: { scorecardId: id },
    body: { draft },
    ifMatch,
  });
const saveRefused = (person: Person, id: string, draft: ScorecardDraft, ifMatch?: number) =>
  person.refused("PUT /api/scorecards/:scorecardId/draft", {
    params: { scorecardId: id },
    body: { draft },
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });
const step = (person: Person, verb: "seal" | "submit", id: string, ifMatch: number) =>
  person.call(`POST /api/scorecards/:scorecardId/${verb}`, {
    params: { scorecardId: id },
    ifMatch,
  });
const stepRefused = (person: Person, verb: "seal" | "submit", id: string, ifMatch: number) =>
  person.refused(`POST /api/scorecards/:scorecardId/${verb}`, {
    params: { scorecardId: id },
    ifMatch,
  });

const ORDER = { ratings: "criterion_id", evidence: "id", observed_signals: "signal_id" } as const;
const rowsOf = (table: keyof typeof ORDER, id: string) =>
  loop.run((db) =>
    db
      .selectFrom(table)
      .selectAll()
      .where("scorecard_id", "=", id)
      .orderBy("version")
      .orderBy(db.dynamic.ref(ORDER[table]))
      .execute(),
  );
const versionsOf = (id: string) =>
  loop.run((db) =>
    db.selectFrom("scorecard_versions").selectAll().where("scorecard_id", "=", id).execute(),
  );
const auditOf = (id: string) =>
  loop.run((db) =>
    db
      .selectFrom("audit_events")
      .select("action")
      .where("subject_id", "=", id)
      .orderBy("position")
      .execute(),
  );

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
      expect(await auditOf(interview)).toEqual([{ action: "interview.held" }]);
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

describe("an autosave", () => {
  test("goes to the next revision and leaves no trace but the draft", async () => {
    const interview = await loop.interview(applicationId, { panel: [ana] });
    const card = await open(ana, interview);
    const before = (await auditOf(card.id)).length;
    const draft = filledDraft(card.form, { words: "First" });
    const saved = await save(ana, card.id, draft, 1);
    expect(saved).toEqual({ revision: 2, savedAt: expect.any(String) });
    expect(await read(ana, card.id)).toMatchObject({ revision: 2, draft, state: "draft" });
    expect(await auditOf(card.id)).toHaveLength(before);
    expect(await rowsOf("ratings", card.id)).toEqual([]);
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
    expect(await rowsOf("ratings", id)).toEqual([
      expect.objectContaining({ criterion_id: "plan", value: null, not_observed: true }),
      expect.objectContaining({ criterion_id: "safety", value: 2, not_observed: false }),
    ]);
    expect(await rowsOf("observed_signals", id)).toMatchObject([
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
    expect(await versionsOf(card.id)).toEqual([]);
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
    expect((await auditOf(id)).at(-1)).toEqual({ action: "scorecard.submitted_as_it_stood" });
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
    expect(await rowsOf("evidence", card.id)).toHaveLength(2);
    const audited = await loop.run((db) => db.selectFrom("audit_values").select("value").execute());
    expect(JSON.stringify(audited)).not.toContain("Unmistakable");
    expect(await auditOf(card.id)).toEqual([
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
    expect(await versionsOf(id)).toEqual([]);
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
    expect(await versionsOf(id)).toHaveLength(1);
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
    expect(await rowsOf("ratings", card.id)).toHaveLength(4);
    expect((await auditOf(card.id)).at(-1)).toEqual({ action: "scorecard.amended" });
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

test("the audit chain holds after all of this", async () => {
  const chains = await verifyAudit(world.services.database.pool);
  expect(chains.length).toBeGreaterThan(1);
  expect(chains.map((chain) => chain.fault)).toEqual(chains.map(() => null));
});
