import type * as Argon2Module from "@node-rs/argon2";
import { hash, verify } from "@node-rs/argon2";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { LIMITS } from "../../http/rate-limit.ts";
import { createWorld, PASSWORD, type Person, type World } from "../../testing/world.ts";
import { signInsOf } from "./sign-ins.testing.ts";

type Argon2 = typeof Argon2Module;

vi.mock("@node-rs/argon2", async (load) => {
  const argon2 = await load<Argon2>();
  return { ...argon2, hash: vi.fn(argon2.hash), verify: vi.fn(argon2.verify) };
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let world: World;
let owner: Person;

beforeAll(async () => {
  world = await createWorld();
  owner = await world.organisation("Heron House");
});
afterAll(() => world.close());

async function signIn(
  person: Person,
  sharedComputer = false,
  password = PASSWORD,
): Promise<Person> {
  const fresh = Object.assign(world.stranger(), {
    ...Object.fromEntries(Object.entries(person).filter(([, value]) => typeof value === "string")),
    cookie: "",
  }) as Person;
  await fresh.call("POST /api/session", {
    body: { email: person.email, password, sharedComputer },
  });
  return fresh;
}
const status = async (who: Person) => (await who.send("GET", "/api/profile")).status;

/** Each test has a clock that starts now: a world's clock only goes forward. */
async function atDawn<T>(work: (world: World, owner: Person) => Promise<T>): Promise<T> {
  const dawn = await createWorld();
  try {
    return await work(dawn, await dawn.organisation("Dawn House"));
  } finally {
    await dawn.close();
  }
}

describe("a session", () => {
  test("ends when it was not used for 12 hours, and says so", () =>
    atDawn(async (world, owner) => {
      for (let i = 0; i < 3; i += 1) {
        world.advance(12 * HOUR - 2 * MINUTE);
        expect(await status(owner)).toBe(200);
      }
      world.advance(12 * HOUR + 1_000);
      expect(await owner.refused("GET /api/profile")).toMatchObject({
        status: 401,
        code: "session_expired",
      });
      const left = await world.services.database.authPool.query('select 1 from "session"');
      expect(left.rowCount).toBe(0);
    }));

  test("ends after seven days, however much it is used", () =>
    atDawn(async (world, owner) => {
      for (let hours = 0; hours < 7 * 24 - 6; hours += 6) {
        world.advance(6 * HOUR);
        expect(await status(owner)).toBe(200);
      }
      const { session } = await owner.call("GET /api/session");
      expect(new Date(session.expiresAt).getTime() - world.services.now().getTime()).toBeLessThan(
        6 * HOUR + MINUTE,
      );
      world.advance(6 * HOUR + MINUTE);
      expect(await status(owner)).toBe(401);
    }));

  test("on a shared computer ends after 15 minutes idle", () =>
    atDawn(async (world, owner) => {
      owner.cookie = "";
      await owner.call("POST /api/session", {
        body: { email: owner.email, password: PASSWORD, sharedComputer: true },
      });
      for (let i = 0; i < 3; i += 1) {
        world.advance(14 * MINUTE);
        expect(await status(owner)).toBe(200);
      }
      world.advance(15 * MINUTE + 1_000);
      expect(await status(owner)).toBe(401);
    }));

  test("is not held back by a clock that only moves a second: reading is not writing", async () => {
    const { pool } = { pool: world.services.database.authPool };
    const written = async () =>
      (await pool.query<{ xmin: string }>('select xmin::text from "session" order by id')).rows;
    await status(owner);
    const before = await written();
    for (let i = 0; i < 5; i += 1) await status(owner);
    expect(await written()).toEqual(before);
  });

  test("signed out is gone: its cookie opens nothing any more", async () => {
    const person = await signIn(owner);
    const kept = person.cookie;
    const sent = await person.send("DELETE", "/api/session");
    expect(sent.status).toBe(204);
    expect(person.cookie).toBe("");
    person.cookie = kept;
    expect(await status(person)).toBe(401);
    expect(await status(owner)).toBe(200);
  });

  test("is not opened by a token whose signature is another's", async () => {
    const [one, two] = [await signIn(owner), await signIn(owner)];
    const [token] = one.cookie.split(".");
    const [, signature] = two.cookie.split(".");
    one.cookie = `${token}.${signature}`;
    expect(await status(one)).toBe(401);
  });

  test("is listed without its token, and ended from the list by its own person alone", async () => {
    const member = await world.member(owner, "auditor");
    const elsewhere = await signIn(member);
    const { items } = await member.call("GET /api/profile/sessions");
    expect(items).toHaveLength(2);
    const tokens = await world.services.database.authPool.query<{ token: string }>(
      'select token from "session"',
    );
    for (const { token } of tokens.rows) {
      expect(JSON.stringify(items)).not.toContain(token);
      // of 62 letters and digits: 190 bits
      expect(token).toMatch(/^[A-Za-z0-9]{32}$/);
    }
    expect(new Set(tokens.rows.map(({ token }) => token)).size).toBe(tokens.rows.length);
    const other = items.find((item) => !item.current);
    const params = { sessionId: other?.id ?? "" };
    expect(
      await owner.refused("DELETE /api/profile/sessions/:sessionId", { params }),
    ).toMatchObject({
      status: 404,
    });
    expect(await status(elsewhere)).toBe(200);
    await member.call("DELETE /api/profile/sessions/:sessionId", { params });
    expect(await status(elsewhere)).toBe(401);
    expect(await status(member)).toBe(200);
  });

  test("of everybody else ends when the password is changed; the one that changed it stays", async () => {
    const member = await world.member(owner, "auditor");
    const others = [await signIn(member), await signIn(member, true)];
    const body = { currentPassword: PASSWORD, newPassword: "another kettle of quiet maples" };
    await member.call("POST /api/profile/password", { body });
    expect(await Promise.all(others.map(status))).toEqual([401, 401]);
    expect(await status(member)).toBe(200);
    await expect(signIn(member)).rejects.toThrow("401");
    expect(await status(await signIn(member, false, body.newPassword))).toBe(200);
  });

  test("that changed the password goes on under a new cookie: a copy of the old one opens nothing", async () => {
    const member = await world.member(owner, "auditor");
    const copy = Object.assign(world.stranger(), { cookie: member.cookie }) as Person;
    const body = { currentPassword: PASSWORD, newPassword: "another kettle of quiet maples" };
    await member.call("POST /api/profile/password", { body });
    expect(await status(member)).toBe(200);
    expect(await status(copy)).toBe(401);
    expect((await member.call("GET /api/profile/sessions")).items).toHaveLength(1);
  });

  test("is not left behind by a browser with which somebody signs in anew", async () => {
    const member = await world.member(owner, "auditor");
    const browser = await signIn(member);
    const former = Object.assign(world.stranger(), { cookie: browser.cookie }) as Person;
    await browser.call("POST /api/session", {
      body: { email: owner.email, password: PASSWORD, sharedComputer: false },
    });
    expect(await status(browser)).toBe(200);
    expect(await status(former)).toBe(401);
    expect(await status(member)).toBe(200);
  });

  test("ends when its person is deactivated, who comes in again only when let in", async () => {
    const member = await world.member(owner, "coordinator");
    const params = { memberId: member.membershipId };
    await owner.call("POST /api/members/:memberId/deactivate", { params });
    expect(await status(member)).toBe(401);
    const refusal = await world.stranger().refused("POST /api/session", {
      body: { email: member.email, password: PASSWORD, sharedComputer: false },
    });
    expect(refusal).toMatchObject({ status: 403, code: "not_allowed" });
    const open = await world.services.database.authPool.query(
      'select 1 from "session" where "userId" = $1',
      [member.userId],
    );
    expect(open.rowCount).toBe(0);
    await owner.call("POST /api/members/:memberId/reactivate", { params });
    expect(await status(await signIn(member))).toBe(200);
  });

  test("of a member of two houses does not carry the role of one into the other", async () => {
    const zebra = await world.organisation("Zebra House");
    const { link } = await zebra.call("POST /api/invitations", {
      body: { email: owner.email, role: "interviewer" },
    });
    await owner.call("POST /api/invitations/accept", {
      body: { token: link?.split("#")[1] ?? "", name: "A guest", password: PASSWORD },
    });
    const inZebra = await owner.send("GET", "/api/session", {
      headers: { "evenhand-organisation": zebra.orgId },
    });
    expect(inZebra.body).toMatchObject({ member: { role: "interviewer" } });
    const invite = (orgId: string) =>
      owner.send("POST", "/api/invitations", {
        body: { email: "third@example.org", role: "auditor" },
        headers: { "evenhand-organisation": orgId, "idempotency-key": `two-houses-${orgId}` },
      });
    expect((await invite(zebra.orgId)).status).toBe(403);
    expect((await invite(owner.orgId)).status).toBe(201);
  });
});

describe("a password", () => {
  beforeEach(() => vi.clearAllMocks());
  const newPassword = (password: string) =>
    owner.send("POST", "/api/profile/password", {
      body: { currentPassword: PASSWORD, newPassword: password },
    });

  test("costs argon2id of 19 MiB and two passes, whether the account exists or not", async () => {
    const tryWith = (email: string) =>
      world.stranger().refused("POST /api/session", {
        body: { email, password: "wrong", sharedComputer: false },
      });
    const known = await tryWith(owner.email);
    expect([vi.mocked(hash).mock.calls.length, vi.mocked(verify).mock.calls.length]).toEqual([
      0, 1,
    ]);
    const unknown = await tryWith("nobody@example.org");
    expect([vi.mocked(hash).mock.calls.length, vi.mocked(verify).mock.calls.length]).toEqual([
      1, 1,
    ]);
    expect(vi.mocked(hash).mock.calls[0]?.[1]).toMatchObject({ memoryCost: 19_456, timeCost: 2 });
    expect({ ...unknown, requestId: "" }).toEqual({ ...known, requestId: "" });
    const stored = await world.services.database.authPool.query<{ password: string }>(
      "select password from account",
    );
    for (const { password } of stored.rows)
      expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test.each(["password1234", "123456789012", "qwertyuiopas", "aaaaaaaaaaaa", "evenhandevenhand"])(
    "that is among the first guesses is refused: %s",
    async (password) => {
      const sent = await newPassword(password);
      expect(sent.status).toBe(422);
      expect(sent.body).toMatchObject({ error: { code: "password_refused" } });
      expect(JSON.stringify(sent.body)).not.toContain(password);
    },
  );

  test.each(["eveningcucumber", "EveningCucumber", "mailcreated5240", "1qaz2wsx3edc"])(
    "that has leaked elsewhere is refused, in whatever case: %s",
    async (password) => {
      const sent = await newPassword(password);
      expect([sent.status, JSON.stringify(sent.body)]).toEqual([
        422,
        expect.stringContaining("has leaked elsewhere"),
      ]);
    },
  );

  test("made of one's own name, address or organisation is refused", async () => {
    const house = await world.organisation("Kingfisher Rehabilitation");
    for (const newPassword of ["kingfisher2026", "rehabilitation1", house.email]) {
      const sent = await house.send("POST", "/api/profile/password", {
        body: { currentPassword: PASSWORD, newPassword },
      });
      expect([newPassword, sent.status]).toEqual([newPassword, 422]);
    }
  });

  test("of fewer than 12 or more than 128 characters is refused", async () => {
    expect((await newPassword("short words")).body).toMatchObject({
      error: { code: "invalid_input" },
    });
    expect((await newPassword("x1 ".repeat(43))).body).toMatchObject({
      error: { code: "invalid_input" },
    });
  });

  test("of 128 characters of any script is taken, with no rule of composition, and opens the door", async () => {
    const member = await world.member(owner, "auditor");
    let before = PASSWORD;
    for (const password of [
      "köşk über sieben ahornbäumen",
      "seven maples over one kettle ".repeat(5).slice(0, 128),
      "鳥が七本の楓の上を静かに飛ぶ",
    ]) {
      const body = { currentPassword: before, newPassword: password };
      await member.call("POST /api/profile/password", { body });
      before = password;
      expect(await status(await signIn(member, false, password.normalize("NFD")))).toBe(200);
    }
  });

  test("is guessed at only so often by whoever holds the session", async () => {
    const member = await world.member(owner, "auditor");
    const guess = () =>
      member.send("POST", "/api/profile/password", {
        body: { currentPassword: "a wrong guess", newPassword: "another kettle of quiet maples" },
      });
    const statuses: number[] = [];
    for (let i = 0; i <= LIMITS.passwordByAccount.attempts; i += 1)
      statuses.push((await guess()).status);
    expect(statuses.slice(0, -1)).toEqual(statuses.slice(0, -1).map(() => 401));
    expect(statuses.at(-1)).toBe(429);
    expect(await status(member)).toBe(200);
  });
});

test("what happens at the door is kept in a chain of its own, without addresses in clear", async () => {
  const events = await signInsOf(world);
  const actions = events.map((row) => row.action);
  expect(new Set(actions)).toEqual(
    new Set([
      "account_created",
      "signed_in",
      "signed_out",
      "sign_in_refused",
      "sessions_ended",
      "password_changed",
    ]),
  );
  for (const row of events) expect(row.account_hash).toHaveLength(32);
});
