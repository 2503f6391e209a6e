import { readFileSync } from "node:fs";
import type { RubricView } from "@evenhand/contract/rubrics";
import type { Rubric } from "@evenhand/rubric";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWorld, type Person, type World } from "../../testing/world.ts";

const SAMPLES = new URL("../../../../../packages/rubric/src/sample-reports/", import.meta.url);
const REPORT = readFileSync(new URL("warehouse-supervisor-logistics-2026.txt", SAMPLES), "utf8");

let world: World;
let owner: Person;
let admin: Person;
let manager: Person;
let interviewer: Person;
let stranger: Person;

beforeAll(async () => {
  world = await createWorld();
  owner = await world.organisation("Tidewater Rehab");
  admin = await world.member(owner, "admin");
  manager = await world.member(owner, "hiring_manager");
  interviewer = await world.member(owner, "interviewer");
  stranger = await world.organisation("Another House");
});
afterAll(() => world.close());

const starter = (setting: string) =>
  admin.call("POST /api/rubrics", { body: { from: "starter", setting } });

function reworded(rubric: Rubric, text: string): Rubric {
  const [first, ...rest] = rubric.criteria;
  if (first === undefined) throw new Error("the starter has criteria");
  return { ...rubric, criteria: [{ ...first, question: text }, ...rest] };
}

describe("importing a hiring report", () => {
  test("reads without storing, then stores once", async () => {
    const read = await admin.call("POST /api/reports/read", { body: { text: REPORT } });
    expect(read.report.stages).toHaveLength(5);
    expect(read.alreadyImported).toBeNull();
    expect((await admin.call("GET /api/reports")).items).toEqual([]);

    const stored = await admin.call("POST /api/reports", {
      body: { text: REPORT, title: "Warehouse 2026" },
    });
    expect(stored).toMatchObject({
      title: "Warehouse 2026",
      rubrics: 0,
      can: { archive: true, draft: true },
    });
    const again = await admin.call("POST /api/reports/read", {
      body: { text: `\uFEFF${REPORT.replaceAll("\n", "\r\n")}` },
    });
    expect(again.alreadyImported).toBe(stored.id);
    expect(
      await admin.refused("POST /api/reports", { body: { text: REPORT, title: "Twice" } }),
    ).toMatchObject({
      status: 409,
      code: "conflict",
    });
  });

  test("a text without a hiring loop is refused by the section's name", async () => {
    const refusal = await admin.refused("POST /api/reports/read", {
      body: { text: "US Nurse Health Market Analysis 2025" },
    });
    expect(refusal).toMatchObject({ status: 422, code: "invalid_input" });
    expect(refusal.message).toContain("Hiring Loop");
  });

  test("is for admins; a manager reads, an interviewer and another organisation do not", async () => {
    const [stored] = (await manager.call("GET /api/reports")).items;
    expect(stored?.can).toEqual({ archive: false, draft: false });
    expect(
      await manager.refused("POST /api/reports/read", { body: { text: REPORT } }),
    ).toMatchObject({ status: 403 });
    expect(await interviewer.refused("GET /api/reports")).toMatchObject({ status: 403 });
    const params = { reportId: stored?.id ?? "" };
    expect(await stranger.refused("GET /api/reports/:reportId", { params })).toMatchObject({
      status: 404,
    });
  });

  test("a rubric is drafted from it, with findings instead of silence", async () => {
    const [stored] = (await admin.call("GET /api/reports")).items;
    const reportId = stored?.id ?? "";
    const rubric = await admin.call("POST /api/rubrics", {
      body: { from: "report", reportId, setting: stored?.settings[0] ?? "" },
    });
    expect(rubric.draft.stages).toHaveLength(5);
    expect(rubric.next).toMatchObject({ major: 1, minor: 0 });
    const wrong = await admin.refused("POST /api/rubrics", {
      body: { from: "report", reportId, setting: "The Moon" },
    });
    expect(wrong.problems[0]).toMatchObject({ path: "setting" });
  });
});

describe("a rubric's life", () => {
  let rubric: RubricView;

  test("starts from a starter, once for a setting", async () => {
    rubric = await starter("Home health");
    expect(rubric).toMatchObject({
      setting: "Home health",
      revision: 1,
      findings: { blocks: 0 },
      latest: null,
    });
    expect(
      await admin.refused("POST /api/rubrics", {
        body: { from: "starter", setting: "Home health" },
      }),
    ).toMatchObject({
      status: 409,
    });
  });

  test("is published as 1.0, and nothing more until it changes", async () => {
    const params = { rubricId: rubric.id };
    const version = await admin.call("POST /api/rubrics/:rubricId/publish", {
      params,
      body: { note: "First" },
      ifMatch: 1,
    });
    expect(version).toMatchObject({ major: 1, minor: 0, note: "First", changes: [] });
    const refusal = await admin.refused("POST /api/rubrics/:rubricId/publish", {
      params,
      body: { note: null },
      ifMatch: 1,
    });
    expect(refusal).toMatchObject({ status: 409 });
  });

  test("an edit makes a new version that says what changed, and the old one stands", async () => {
    const params = { rubricId: rubric.id };
    const document = reworded(
      rubric.draft,
      "Does this person act on safety before anything else is weighed?",
    );
    const saved = await admin.call("PUT /api/rubrics/:rubricId/draft", {
      params,
      body: { document },
      ifMatch: 1,
    });
    expect(saved).toMatchObject({
      revision: 2,
      hasUnpublishedChanges: true,
      next: { major: 2, minor: 0 },
    });
    expect(saved.changes).toHaveLength(1);
    const second = await admin.call("POST /api/rubrics/:rubricId/publish", {
      params,
      body: { note: null },
      ifMatch: 2,
    });
    const { items } = await admin.call("GET /api/rubrics/:rubricId/versions", { params });
    expect(items.map(({ major }) => major)).toEqual([2, 1]);
    const first = await admin.call("GET /api/rubric-versions/:versionId", {
      params: { versionId: items[1]?.id ?? "" },
    });
    expect(first.document).toEqual(rubric.draft);
    expect(second.document.criteria[0]?.question).toContain("before anything else");
  });

  test("a stale save is refused with what stands there, and writes nothing", async () => {
    const params = { rubricId: rubric.id };
    const refusal = await admin.refused("PUT /api/rubrics/:rubricId/draft", {
      params,
      body: { document: rubric.draft },
      ifMatch: 1,
    });
    expect(refusal).toMatchObject({
      status: 412,
      code: "stale_revision",
      current: { revision: 2 },
    });
  });

  test("a finding that blocks keeps it from being published", async () => {
    const other = await starter("Outpatient");
    const params = { rubricId: other.id };
    const document = {
      ...other.draft,
      stages: other.draft.stages.map((stage) => ({ ...stage, corePrompts: [] })),
    };
    const saved = await admin.call("PUT /api/rubrics/:rubricId/draft", {
      params,
      body: { document },
      ifMatch: 1,
    });
    expect(saved.findingList.some(({ severity }) => severity === "blocks")).toBe(true);
    const refusal = await admin.refused("POST /api/rubrics/:rubricId/publish", {
      params,
      body: { note: null },
      ifMatch: 2,
    });
    expect(refusal).toMatchObject({ status: 422, code: "invalid_input" });
    expect(refusal.problems.length).toBeGreaterThan(0);
  });

  test("an overlay keeps its changes while its base moves on", async () => {
    const base = await starter("Inpatient rehab");
    const overlay = await admin.call("POST /api/rubrics", {
      body: { from: "base", baseId: base.id, setting: "Day clinic" },
    });
    const own = {
      ...overlay.draft,
      stages: overlay.draft.stages.map((stage) => ({ ...stage, brief: "Our own brief." })),
    };
    await admin.call("PUT /api/rubrics/:rubricId/draft", {
      params: { rubricId: overlay.id },
      body: { document: own },
      ifMatch: 1,
    });
    const changed = reworded(base.draft, "A question that the base asks now?");
    await admin.call("PUT /api/rubrics/:rubricId/draft", {
      params: { rubricId: base.id },
      body: { document: changed },
      ifMatch: 1,
    });
    const after = await admin.call("GET /api/rubrics/:rubricId", {
      params: { rubricId: overlay.id },
    });
    expect(after.draft.criteria[0]?.question).toBe("A question that the base asks now?");
    expect(after.draft.stages[0]?.brief).toBe("Our own brief.");
    expect(after.revision).toBe(3);
  });

  test("archived: not editable, its setting free again; restored only while that is so", async () => {
    const params = { rubricId: rubric.id };
    expect(await admin.call("POST /api/rubrics/:rubricId/archive", { params })).toMatchObject({
      can: { edit: false },
    });
    expect(
      await admin.refused("PUT /api/rubrics/:rubricId/draft", {
        params,
        body: { document: rubric.draft },
        ifMatch: 2,
      }),
    ).toMatchObject({ status: 409 });
    await starter("Home health");
    expect(await admin.refused("POST /api/rubrics/:rubricId/restore", { params })).toMatchObject({
      status: 409,
    });
  });

  test("is read by managers, changed by admins only, and invisible elsewhere", async () => {
    const params = { rubricId: rubric.id };
    expect((await manager.call("GET /api/rubrics/:rubricId", { params })).can.edit).toBe(false);
    expect(
      await manager.refused("POST /api/rubrics", {
        body: { from: "starter", setting: "Outpatient" },
      }),
    ).toMatchObject({ status: 403 });
    expect(await interviewer.refused("GET /api/rubrics")).toMatchObject({ status: 403 });
    expect(await stranger.refused("GET /api/rubrics/:rubricId", { params })).toMatchObject({
      status: 404,
    });
    expect(await stranger.refused("POST /api/rubrics/:rubricId/archive", { params })).toMatchObject(
      { status: 404 },
    );
  });
});
