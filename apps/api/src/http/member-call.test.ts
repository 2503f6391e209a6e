import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSuperuser } from "../db/planted-organisation.testing.ts";
import { verifyAudit } from "../db/verify-audit.ts";
import { createWorld, type Person, type World } from "../testing/world.ts";

let world: World;
let owner: Person;
let interviewer: Person;
let superuser: Client;

beforeAll(async () => {
  world = await createWorld();
  owner = await world.organisation("Heron House");
  interviewer = await world.member(owner, "interviewer");
  superuser = await openSuperuser(world.database.urls.superuserUrl);
});
afterAll(async () => {
  await superuser.end();
  await world.close();
});

type Event = { action: string; subject_id: string; actor_user_id: string; request_id: string };
const events = async () =>
  (
    await superuser.query<Event>(
      "select action, subject_id, actor_user_id, request_id from audit_events order by position",
    )
  ).rows;
const valuesOf = async (action: string) =>
  (
    await superuser.query<{ field: string; value: unknown }>(
      "select v.field, v.value from audit_values v join audit_events e using (org_id, position) where e.action = $1 order by v.field",
      [action],
    )
  ).rows;

describe("a change by a member", () => {
  test("is traced to the person, the request and the value before", async () => {
    const { revision } = await owner.call("GET /api/organisation");
    const sent = await owner.send("PATCH", "/api/organisation", {
      body: { name: "Heron and Sons" },
      headers: { "if-match": `"${revision}"` },
    });
    expect((await events()).at(-1)).toEqual({
      action: "organisation.changed",
      subject_id: owner.orgId,
      actor_user_id: owner.userId,
      request_id: sent.headers.get("x-request-id"),
    });
    expect(await valuesOf("organisation.changed")).toContainEqual({
      field: "name",
      value: { before: "Heron House", after: "Heron and Sons" },
    });
  });

  test("fails when it cannot be traced, and leaves nothing behind", async () => {
    const before = await owner.call("GET /api/organisation");
    const traced = (await events()).length;
    const change = () =>
      owner.send("PATCH", "/api/organisation", {
        body: { name: "Untraced" },
        headers: { "if-match": `"${before.revision}"` },
      });
    await superuser.query("revoke insert on audit_events from evenhand_app");
    const untraced = await change();
    await superuser.query("grant insert on audit_events to evenhand_app");
    expect(untraced.status).toBe(500);
    expect(await owner.call("GET /api/organisation")).toEqual(before);
    expect(await events()).toHaveLength(traced);
    expect((await change()).status).toBe(200);
  });

  test("that is not allowed is rolled back, and the denial itself is traced", async () => {
    const sent = await interviewer.send("POST", "/api/invitations", {
      body: { email: "friend@example.org", role: "owner" },
      headers: { "idempotency-key": "not-for-interviewers" },
    });
    expect(sent.status).toBe(403);
    expect((await events()).at(-1)).toEqual({
      action: "denied",
      subject_id: "POST /api/invitations",
      actor_user_id: interviewer.userId,
      request_id: sent.headers.get("x-request-id"),
    });
    expect(
      (await superuser.query("select 1 from idempotency_keys where key = 'not-for-interviewers'"))
        .rowCount,
    ).toBe(0);
  });

  test("that is refused for its shape, its revision or its target is no denial and is not traced", async () => {
    const traced = (await events()).length;
    await owner.refused("PATCH /api/organisation", { body: {}, ifMatch: 9_999 });
    await owner.send("PATCH", "/api/profile", { body: { name: 7 } });
    await owner.send("GET", "/api/members/01900000-0000-7000-8000-000000000000");
    expect(await events()).toHaveLength(traced);
  });

  test("that is only a reading is not traced", async () => {
    const traced = (await events()).length;
    await owner.call("GET /api/members");
    await interviewer.call("GET /api/session");
    expect(await events()).toHaveLength(traced);
  });

  test("by a role that was taken away a moment ago is refused", async () => {
    const admin = await world.member(owner, "admin");
    const held = await superuser.query("begin; lock table memberships in access exclusive mode");
    expect(held).toBeDefined();
    const late = admin.send("POST", "/api/invitations", {
      body: { email: "late@example.org", role: "auditor" },
      headers: { "idempotency-key": "late-invitation" },
    });
    await superuser.query(
      `update memberships set role = 'interviewer', revision = revision + 1 where id = '${admin.membershipId}'`,
    );
    await superuser.query("commit");
    expect((await late).status).toBe(403);
  });

  test("of whatever kind leaves a chain that holds", async () => {
    const reports = await verifyAudit(world.services.database.pool);
    expect(reports.map((report) => report.fault)).toEqual([null, null]);
  });
});
