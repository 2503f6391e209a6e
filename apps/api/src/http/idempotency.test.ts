import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withTenant, mintOrgId } from "../db/tenant.ts";
import { createWorld, type Person, type World } from "../testing/world.ts";

let world: World;
let owner: Person;
let admin: Person;
let stranger: Person;

beforeAll(async () => {
  world = await createWorld();
  owner = await world.organisation("Heron House");
  admin = await world.member(owner, "admin");
  stranger = await world.organisation("Zebra House");
});
afterAll(() => world.close());

let invited = 0;
const invitation = (email = `invited-${++invited}@example.org`) => ({
  email,
  role: "interviewer" as const,
});
const invite = (who: Person, key: string | undefined, body: unknown) =>
  who.send("POST", "/api/invitations", {
    body,
    headers: key === undefined ? {} : { "idempotency-key": key },
  });
const keptKeys = () =>
  withTenant(world.services.database.pool, { orgId: mintOrgId(owner.orgId), userId: null }, (db) =>
    db.selectFrom("idempotency_keys").select(["key", "answer"]).execute(),
  );
const code = (sent: { body: unknown }) => (sent.body as { error?: { code: string } }).error?.code;

describe("a repeated attempt", () => {
  test("gets the first one's answer and does nothing again; a secret is not told twice", async () => {
    const body = invitation();
    const first = await invite(owner, "first-attempt", body);
    const again = await invite(owner, "first-attempt", body);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect((first.body as { link: string }).link).toMatch(/#/);
    expect(again.body).toEqual({ ...(first.body as object), link: null });
    const { items } = await owner.call("GET /api/invitations");
    expect(items.filter((item) => item.email === body.email)).toHaveLength(1);
    const kept = (await keptKeys()).find((row) => row.key === "first-attempt");
    expect(JSON.stringify(kept?.answer)).not.toContain("invitation#");
  });

  test("with another body, or on another path, is refused", async () => {
    await invite(owner, "second-attempt", invitation());
    const other = await invite(owner, "second-attempt", invitation());
    expect([other.status, code(other)]).toEqual([422, "idempotency_key_reused"]);
    const elsewhere = await owner.send("POST", `/api/members/${admin.membershipId}/deactivate`, {
      headers: { "idempotency-key": "second-attempt" },
    });
    expect([elsewhere.status, code(elsewhere)]).toEqual([422, "idempotency_key_reused"]);
    const unharmed = await owner.call("GET /api/members/:memberId", {
      params: { memberId: admin.membershipId },
    });
    expect(unharmed.state).toBe("active");
  });

  test("at the same moment is told to wait, and does not wait itself", async () => {
    const body = invitation();
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => invite(owner, "simultaneous-attempt", body)),
    );
    const outcomes = sent.map((one) => code(one) ?? one.status);
    expect(outcomes.filter((one) => one === 201).length).toBeGreaterThanOrEqual(1);
    expect(outcomes.filter((one) => one !== 201 && one !== "idempotency_in_progress")).toEqual([]);
    const { items } = await owner.call("GET /api/invitations");
    expect(items.filter((item) => item.email === body.email)).toHaveLength(1);
    const after = await invite(owner, "simultaneous-attempt", body);
    expect(after.status).toBe(201);
  });

  test("while the first one holds its transaction open gets 409 with Retry-After", async () => {
    const body = invitation();
    const other = await world.services.database.pool.connect();
    try {
      await other.query("begin");
      const lock = createHash("sha256")
        .update(`${owner.orgId}:${owner.userId}:held-attempt`)
        .digest()
        .readBigInt64BE();
      await other.query("select pg_advisory_xact_lock($1)", [lock.toString()]);
      const sent = await invite(owner, "held-attempt", body);
      expect([sent.status, code(sent)]).toEqual([409, "idempotency_in_progress"]);
      expect(sent.headers.get("retry-after")).toBe("1");
      expect((await invite(admin, "held-attempt", invitation())).status).toBe(201);
    } finally {
      await other.query("rollback");
      other.release();
    }
    expect((await invite(owner, "held-attempt", body)).status).toBe(201);
  });

  test("after a refusal is carried out: what was refused left nothing behind", async () => {
    const member = await world.member(owner, "interviewer");
    const before = (await keptKeys()).length;
    const refused = await invite(owner, "third-attempt", invitation(member.email));
    expect(code(refused)).toBe("conflict");
    expect(await keptKeys()).toHaveLength(before);
    expect((await invite(owner, "third-attempt", invitation())).status).toBe(201);
  });

  test("of somebody else, or in another organisation, is another attempt", async () => {
    const body = invitation();
    expect((await invite(owner, "shared-attempt", body)).status).toBe(201);
    expect(code(await invite(admin, "shared-attempt", body))).toBe("conflict");
    expect((await invite(stranger, "shared-attempt", body)).status).toBe(201);
  });
});

test.each([undefined, "", "short", "x".repeat(201), "with space", "ümlaut-key", "a;b;c;d;e"])(
  "a create is refused with the key %j",
  async (key) => {
    const sent = await invite(
      owner,
      key === undefined ? undefined : encodeIfNeeded(key),
      invitation(),
    );
    expect([sent.status, code(sent)]).toEqual([400, "idempotency_key_required"]);
  },
);

/** A header carries bytes: anything else would not leave the client. */
function encodeIfNeeded(key: string): string {
  return Buffer.from(key, "utf8").toString("latin1");
}

describe("If-Match", () => {
  const patch = (headers: Record<string, string>) =>
    owner.send("PATCH", "/api/organisation", { body: { timeZone: "Europe/Lisbon" }, headers });

  test("is asked for", async () => {
    const sent = await patch({});
    expect([sent.status, code(sent)]).toEqual([428, "precondition_required"]);
  });

  test.each(["1", "*", 'W/"1"', '"one"', '"1", "2"', '""', '"-1"', '"1e3"', '"9999999999"'])(
    "is one revision in quotes, not %s",
    async (value) => {
      const sent = await patch({ "if-match": value });
      expect([sent.status, code(sent)]).toEqual([422, "invalid_input"]);
    },
  );

  test("of an old revision is refused with what stands there now, and nothing is written", async () => {
    const now = await owner.call("GET /api/organisation");
    const sent = await patch({ "if-match": `"${now.revision + 1}"` });
    expect([sent.status, code(sent)]).toEqual([412, "stale_revision"]);
    expect((sent.body as { error: { current: unknown } }).error.current).toEqual(now);
    expect(await owner.call("GET /api/organisation")).toEqual(now);
  });

  test("lets one of two writers through", async () => {
    const { revision } = await owner.call("GET /api/organisation");
    const sent = await Promise.all([1, 2, 3].map(() => patch({ "if-match": `"${revision}"` })));
    expect(sent.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 412, 412]);
  });
});
