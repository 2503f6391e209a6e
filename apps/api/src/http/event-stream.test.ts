import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { announce } from "../db/event-hub.ts";
import { newId } from "../db/ids.ts";
import { withTenant, mintOrgId } from "../db/tenant.ts";
import { readEvents, type EventReader } from "../testing/event-reader.ts";
import { createWorld, PASSWORD, type Person, type World } from "../testing/world.ts";

const MINUTE = 60_000;

let world: World;
let owner: Person;
let stranger: Person;
let readers: EventReader[] = [];

beforeAll(async () => {
  world = await createWorld();
  owner = await world.organisation("Heron House");
  stranger = await world.organisation("Zebra House");
});
afterAll(() => world.close());
beforeEach(async () => {
  for (const reader of readers) await reader.close();
  readers = [];
});

async function listen(person: Person): Promise<EventReader> {
  const reader = await readEvents(person);
  readers.push(reader);
  expect(await reader.next()).toEqual({ event: "listening", data: {} });
  return reader;
}

async function change(person: Person): Promise<string> {
  const id = newId();
  const orgId = mintOrgId(person.orgId);
  await withTenant(world.services.database.pool, { orgId, userId: null }, (db) =>
    announce(db, orgId, { noun: "members", id }),
  );
  return id;
}

const told = (id: string) => ({ event: "change", data: { noun: "members", id } });

describe("the event stream", () => {
  test("needs a session, and membership of the organisation it names", async () => {
    const nobody = await world.stranger().send("GET", "/api/events");
    expect(nobody.status).toBe(401);
    for (const headers of [{ "evenhand-organisation": stranger.orgId }, {}]) {
      const query = "evenhand-organisation" in headers ? "" : `?organisation=${stranger.orgId}`;
      const guest = world.stranger();
      guest.cookie = owner.cookie;
      const sent = await guest.send("GET", `/api/events${query}`, { headers });
      expect(sent.status).toBe(404);
    }
  });

  test("tells a change with its noun and id, once it is committed, to its own organisation alone", async () => {
    const [ours, theirs] = [await listen(owner), await listen(stranger)];
    const rolledBack = withTenant(
      world.services.database.pool,
      { orgId: mintOrgId(owner.orgId), userId: null },
      async (db) => {
        await announce(db, mintOrgId(owner.orgId), { noun: "members", id: newId() });
        throw new Error("rolled back");
      },
    );
    await expect(rolledBack).rejects.toThrow("rolled back");
    const first = await change(stranger);
    const second = await change(owner);
    expect(await ours.next()).toEqual(told(second));
    expect(await theirs.next()).toEqual(told(first));
  });

  test("tells what a member's call changed", async () => {
    const ours = await listen(owner);
    await owner.call("POST /api/invitations", {
      body: { email: "told@example.org", role: "auditor" },
    });
    expect(await ours.next()).toMatchObject({ event: "change", data: { noun: "invitations" } });
  });

  test("holds no connection and no transaction while it is open", async () => {
    for (let i = 0; i < 12; i += 1) await listen(owner);
    const { pool } = world.services.database;
    const held = await pool.query<{ state: string }>(
      `select state from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
         and (xact_start is not null or wait_event_type = 'Lock')`,
    );
    expect(held.rows).toEqual([]);
    expect(pool.waitingCount).toBe(0);
    expect(pool.idleCount).toBe(pool.totalCount);
  });

  test("ends once the connection that listens was cut and is back: what it missed is read anew", async () => {
    const ours = await listen(owner);
    const listeners = async () =>
      (
        await world.services.database.pool.query<{ pid: number }>(
          `select pid from pg_stat_activity where datname = current_database()
             and application_name = 'evenhand-listen' and query ilike 'listen%'`,
        )
      ).rows.map((row) => row.pid);
    const before = await listeners();
    expect(before).toHaveLength(1);
    await world.services.database.pool.query("select pg_terminate_backend($1)", before);
    await vi.waitFor(
      async () => {
        const [now = before[0]] = await listeners();
        expect(now).not.toBe(before[0]);
      },
      { timeout: 10_000 },
    );
    expect(await ours.next()).toBeNull();
    const again = await listen(owner);
    const id = await change(owner);
    expect(await again.next()).toEqual(told(id));
  });

  test("ends, and tells nothing, once the session has ended", async () => {
    const member = await world.member(owner, "auditor");
    const theirs = await listen(member);
    await member.send("DELETE", "/api/session");
    await change(owner);
    expect(await theirs.next()).toMatchObject({ event: "closed" });
    expect(await theirs.next()).toBeNull();
  });

  test("ends, and tells nothing, once the membership is deactivated", async () => {
    const member = await world.member(owner, "auditor");
    const theirs = await listen(member);
    await owner.call("POST /api/members/:memberId/deactivate", {
      params: { memberId: member.membershipId },
    });
    expect(await theirs.next()).toMatchObject({ event: "closed" });
    expect(await theirs.next()).toBeNull();
  });

  test("does not keep a session alive: idle is idle, however much is told", async () => {
    const member = await world.member(owner, "auditor");
    member.cookie = "";
    await member.call("POST /api/session", {
      body: { email: member.email, password: PASSWORD, sharedComputer: true },
    });
    const theirs = await listen(member);
    world.advance(10 * MINUTE);
    const id = await change(owner);
    // their own arrival may still be on its way
    await vi.waitFor(async () => expect(await theirs.next()).toEqual(told(id)));
    world.advance(6 * MINUTE);
    await change(owner);
    expect(await theirs.next()).toEqual({ event: "closed", data: { code: "session_expired" } });
    expect((await member.send("GET", "/api/profile")).status).toBe(401);
  });
});
