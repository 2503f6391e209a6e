import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openSuperuser } from "../../db/planted-organisation.testing.ts";
import { createWorld, type Person, type World } from "../../testing/world.ts";

let world: World;
let owner: Person;
let admin: Person;
let interviewer: Person;

beforeAll(async () => {
  world = await createWorld();
  owner = await world.organisation("Tidewater Rehab");
  admin = await world.member(owner, "admin", "Ada Admin");
  interviewer = await world.member(owner, "interviewer", "Ines Interviewer");
});
afterAll(() => world.close());

describe("the members list", () => {
  test("pages by name without losing or repeating anybody", async () => {
    const first = await owner.call("GET /api/members", { query: { limit: 2 } });
    const second = await owner.call("GET /api/members", {
      query: { limit: 2, cursor: first.nextCursor ?? "" },
    });
    expect([...first.items, ...second.items].map((member) => member.name)).toEqual([
      "Ada Admin",
      "Ines Interviewer",
      "Owner of Tidewater Rehab",
    ]);
    expect(second.nextCursor).toBeNull();
  });

  test("is closed to interviewers, and the denial is audited", async () => {
    const refusal = await interviewer.refused("GET /api/members");
    expect(refusal).toMatchObject({ status: 403, code: "not_allowed" });
  });
});

describe("changing a member", () => {
  test("a role goes to the next revision and ends the member's sessions", async () => {
    const member = await world.member(owner, "interviewer");
    const before = await owner.call("GET /api/members/:memberId", {
      params: { memberId: member.membershipId },
    });
    const after = await owner.call("PATCH /api/members/:memberId", {
      params: { memberId: member.membershipId },
      body: { role: "coordinator" },
      ifMatch: before.revision,
    });
    expect(after).toMatchObject({ role: "coordinator", revision: before.revision + 1 });
    expect(await member.refused("GET /api/session")).toMatchObject({
      status: 401,
      code: "session_expired",
    });
  });

  test("an old revision is refused and shows what stands there now", async () => {
    const params = { memberId: interviewer.membershipId };
    const { revision } = await owner.call("PATCH /api/members/:memberId", {
      params,
      body: { name: "Ines I." },
      ifMatch: 1,
    });
    const refusal = await admin.refused("PATCH /api/members/:memberId", {
      params,
      body: { name: "Ines" },
      ifMatch: 1,
    });
    expect(refusal).toMatchObject({
      status: 412,
      code: "stale_revision",
      current: { name: "Ines I.", revision },
    });
  });

  test("without If-Match nothing is changed", async () => {
    const refusal = await owner.refused("PATCH /api/members/:memberId", {
      params: { memberId: interviewer.membershipId },
      body: { name: "X" },
    });
    expect(refusal).toMatchObject({ status: 428, code: "precondition_required" });
  });

  test("an admin cannot make an owner, touch one, or change their own role", async () => {
    const target = await admin.call("GET /api/members/:memberId", {
      params: { memberId: interviewer.membershipId },
    });
    expect(target.can.changeRoleTo).not.toContain("owner");
    for (const [memberId, role] of [
      [interviewer.membershipId, "owner"],
      [owner.membershipId, "interviewer"],
      [admin.membershipId, "auditor"],
    ] as const) {
      const member = await admin.call("GET /api/members/:memberId", { params: { memberId } });
      const refusal = await admin.refused("PATCH /api/members/:memberId", {
        params: { memberId },
        body: { role },
        ifMatch: member.revision,
      });
      expect(refusal).toMatchObject({ status: 403, code: "not_allowed" });
    }
  });

  describe("two owners who are against each other at the same moment", () => {
    type Blow = (from: Person, to: Person) => Promise<{ status: number }>;
    const demote: Blow = (from, to) =>
      from.send("PATCH", `/api/members/${to.membershipId}`, {
        body: { role: "interviewer" },
        headers: { "if-match": '"1"' },
      });
    const deactivate: Blow = (from, to) =>
      from.send("POST", `/api/members/${to.membershipId}/deactivate`, {
        headers: { "idempotency-key": `deactivate-${to.membershipId}` },
      });

    test.each([
      ["demote", demote, demote],
      ["shut out", deactivate, deactivate],
      ["demote and shut out", demote, deactivate],
    ])("%s: one of them remains", async (_, blow, counterblow) => {
      const first = await world.organisation("Divided House");
      const second = await world.member(first, "owner");
      const outcomes = await whileOwnersAreLocked(world, first.orgId, () => [
        blow(first, second),
        counterblow(second, first),
      ]);
      const statuses = outcomes.map(({ status }) => status);
      expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 403]);
    });
  });
});

/** Both have been let in and wait for the same rows before either is carried out. */
async function whileOwnersAreLocked<T>(
  { database }: World,
  orgId: string,
  start: () => Promise<T>[],
): Promise<T[]> {
  const superuser = await openSuperuser(database.urls.superuserUrl);
  try {
    await superuser.query("begin");
    await superuser.query("select 1 from memberships where org_id = $1 for update", [orgId]);
    const started = start();
    await vi.waitFor(async () => {
      await superuser.query("select pg_stat_clear_snapshot()");
      const waiting = await superuser.query(
        `select 1 from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(waiting.rowCount).toBe(started.length);
    }, 10_000);
    await superuser.query("commit");
    return await Promise.all(started);
  } finally {
    await superuser.end();
  }
}
