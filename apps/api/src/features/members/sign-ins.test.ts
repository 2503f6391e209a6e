import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withoutTenant, withTenant, withUser, mintOrgId } from "../../db/tenant.ts";
import { BYPASS_ROLE } from "../../db/testing.ts";
import { verifyAudit } from "../../db/verify-audit.ts";
import { createWorld, PASSWORD, type Person, type World } from "../../testing/world.ts";
import { mailedToken, mailsTo } from "./account-mail.testing.ts";
import { codeOf, enrol } from "./second-factor.testing.ts";

const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
const SAFARI =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15";

let world: World;
let owner: Person;

beforeAll(async () => {
  world = await createWorld({ hasMail: true });
  owner = await world.organisation("Heron House");
});
afterAll(() => world.close());
// All of these come from one address.
beforeEach(() => world.services.database.pool.query("delete from rate_limit_counters"));

type How = { password?: string; code?: string; agent?: string; address?: string };

const enter = (person: Person, how: How = {}) =>
  person.send("POST", "/api/session", {
    body: {
      email: person.email,
      password: how.password ?? PASSWORD,
      sharedComputer: false,
      ...(how.code === undefined ? {} : { code: how.code }),
    },
    headers: { "user-agent": how.agent ?? FIREFOX },
    ...(how.address === undefined ? {} : { address: how.address }),
  });
const signIns = async (person: Person) => (await person.call("GET /api/profile/sign-ins")).items;
const actions = async (person: Person) => (await signIns(person)).map(({ action }) => action);

describe("a person's own sign-ins", () => {
  test("tell when, by what, with which browser and from where, newest first", async () => {
    const person = await world.member(owner, "interviewer");
    await enter(person, { password: "not it, I think", agent: SAFARI, address: "198.51.100.9" });
    await enter(person, { address: "192.0.2.44" });
    const [last, refused, first, ...rest] = await signIns(person);
    expect(last).toEqual({
      id: expect.any(String) as string,
      at: expect.stringMatching(/Z$/) as string,
      action: "signed_in",
      method: "password",
      secondFactor: null,
      device: "Firefox on Windows",
      address: "192.0.2.44",
    });
    expect(refused).toMatchObject({
      action: "sign_in_refused",
      method: "password",
      device: "Safari on macOS",
      address: "198.51.100.9",
    });
    expect(first).toMatchObject({ action: "account_created", device: "An unknown device" });
    expect(rest).toEqual([]);
  });

  test("tell of a password that was right while the code was missing or wrong, and what opened", async () => {
    const person = await world.member(owner, "interviewer");
    const { secret, recoveryCodes } = await enrol(world, person);
    await enter(person);
    await enter(person, { code: "000000" });
    await enter(person, { code: codeOf(world, secret) });
    await enter(person, { code: recoveryCodes[0] ?? "" });
    const told = (await signIns(person)).slice(0, 5).toReversed();
    expect(told.map(({ action, secondFactor }) => [action, secondFactor])).toEqual([
      ["second_factor_asked", null],
      ["second_factor_refused", null],
      ["signed_in", "app"],
      ["recovery_code_used", null],
      ["signed_in", "recovery_code"],
    ]);
  });

  test("tell of every change to how they sign in, and of a link in their mail", async () => {
    const person = await world.member(owner, "interviewer");
    await person.call("POST /api/profile/password", {
      body: { currentPassword: PASSWORD, newPassword: "another kettle of quiet maples" },
    });
    await person.call("POST /api/session/links", { body: { email: person.email } });
    const token = await mailedToken(world, person.email, "sign_in_link");
    await person.call("POST /api/session/links/enter", { body: { token, sharedComputer: false } });
    await person.call("DELETE /api/session");
    await enter(person, { password: "another kettle of quiet maples" });
    expect(await actions(person)).toEqual([
      "signed_in",
      "signed_out",
      "signed_in",
      "sign_in_link_asked",
      "password_changed",
      "account_created",
    ]);
    expect((await signIns(person))[2]).toMatchObject({ method: "link" });
  });

  test("do not tell from where a colleague helped, nor whoever is at an address that is nobody's", async () => {
    const person = await world.member(owner, "interviewer");
    await enrol(world, person);
    const params = { memberId: person.membershipId };
    await owner.call("POST /api/members/:memberId/password-link", { params });
    await owner.call("POST /api/members/:memberId/remove-second-factor", { params });
    await enter(person);
    const [, takenOff, made] = await signIns(person);
    expect(takenOff).toMatchObject({
      action: "second_factor_taken_off",
      device: null,
      address: null,
    });
    expect(made).toMatchObject({ action: "password_link_made", device: null, address: null });
    expect(await actions(owner)).not.toContain("second_factor_taken_off");
    await enter({ ...person, email: "nobody@example.org" });
    expect(await actions(person)).toHaveLength((await signIns(person)).length);
  });

  test("come in pages, by a cursor of ours alone", async () => {
    const person = await world.member(owner, "interviewer");
    for (let i = 0; i < 4; i += 1) await enter(person);
    const all = await signIns(person);
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof read>> = await read(person, cursor);
      expect(page.items.length).toBeLessThanOrEqual(2);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(ids).toEqual(all.map(({ id }) => id));
    const refused = await person.refused("GET /api/profile/sign-ins", {
      query: { cursor: "made up" },
    });
    expect(refused).toMatchObject({ status: 422, code: "invalid_input" });
  });
  const read = (person: Person, cursor: string | null) =>
    person.call("GET /api/profile/sign-ins", {
      query: { limit: 2, ...(cursor === null ? {} : { cursor }) },
    });

  test("hold no word of the browser's own making", async () => {
    const person = await world.member(owner, "interviewer");
    await enter(person, { agent: "Call 555-0100 to keep your account/1.0 (see) evil.example" });
    await enter(person, { agent: `Firefox/${"9".repeat(5_000)}` });
    const [second, first] = await signIns(person);
    expect(first?.device).toBe("A program, not a browser");
    expect(second?.device).toBe("Firefox");
  });
});

describe("nobody else", () => {
  test("reads them: not a colleague, not the owner, not somebody of another house", async () => {
    const zebra = await world.organisation("Zebra House");
    const person = await world.member(owner, "interviewer");
    await enter(person, { address: "192.0.2.77" });
    const theirs = new Set((await signIns(person)).map(({ id }) => id));
    for (const other of [owner, zebra, await world.member(owner, "admin")]) {
      const items = await signIns(other);
      expect(items.length).toBeGreaterThan(0);
      expect(items.filter(({ id, address }) => theirs.has(id) || address === "192.0.2.77")).toEqual(
        [],
      );
    }
    expect((await world.stranger().refused("GET /api/profile/sign-ins")).status).toBe(401);
  });

  test("reads them where no row-level security holds: the query asks for one person's alone", async () => {
    const open = await createWorld({ roles: { app: BYPASS_ROLE, auth: "evenhand_auth" } });
    try {
      const first = await open.organisation("Heron House");
      const second = await open.member(first, "admin");
      expect(await actions(first)).toEqual(["account_created"]);
      expect(await actions(second)).toEqual(["account_created"]);
    } finally {
      await open.close();
    }
  });

  test("reads them by a query that forgets whose they are: the wall shows one person's, or none", async () => {
    const { pool } = world.services.database;
    const person = await world.member(owner, "interviewer");
    const whose = (scope: "nobody" | "a person" | "a house") => {
      const look = (db: Parameters<Parameters<typeof withoutTenant>[1]>[0]) =>
        db.selectFrom("sign_in_events").select("user_id").distinct().execute();
      if (scope === "nobody") return withoutTenant(pool, look);
      if (scope === "a person") return withUser(pool, person.userId, look);
      return withTenant(pool, { orgId: mintOrgId(owner.orgId), userId: null }, look);
    };
    expect(await whose("nobody")).toEqual([]);
    expect(await whose("a house")).toEqual([]);
    expect(await whose("a person")).toEqual([{ user_id: person.userId }]);
    expect((await verifyAudit(pool))[0]).toMatchObject({ chain: "sign-in", fault: null });
  });
});

describe("a person is told by mail", () => {
  const kinds = async (person: Person) =>
    (await mailsTo(world, person.email)).map(({ kind }) => kind);

  test("when their password is changed, a second factor comes or goes, and codes are made anew", async () => {
    const person = await world.member(owner, "interviewer");
    await person.call("POST /api/profile/password", {
      body: { currentPassword: PASSWORD, newPassword: "another kettle of quiet maples" },
    });
    await person.call("POST /api/profile/password", {
      body: { currentPassword: "another kettle of quiet maples", newPassword: PASSWORD },
    });
    const { secret } = await enrol(world, person);
    const both = (ahead: number) => ({
      body: { password: PASSWORD, code: codeOf(world, secret, ahead) },
    });
    await person.call("POST /api/profile/second-factor/recovery-codes", both(0));
    await person.call("POST /api/profile/second-factor/remove", both(1));
    expect(await kinds(person)).toEqual([
      "invitation",
      "password_was_changed",
      "password_was_changed",
      "second_factor_was_added",
      "recovery_codes_were_renewed",
      "second_factor_was_removed",
    ]);
  });

  test("when a browser opens their account that it has not seen, and not again", async () => {
    const person = await world.member(owner, "interviewer");
    await enter(person, { agent: FIREFOX, address: "192.0.2.9" });
    await enter(person, { agent: FIREFOX });
    await enter(person, { agent: SAFARI, password: "not it, I think" });
    const mails = (await mailsTo(world, person.email)).filter(({ kind }) => kind === "new_browser");
    expect(mails).toHaveLength(1);
    expect(mails[0]?.body).toContain("Firefox on Windows, from the address 192.0.2.9, on ");
  });

  test("of nothing where the server sends none", async () => {
    const silent = await createWorld();
    try {
      const person = await silent.organisation("Quiet House");
      await person.call("POST /api/profile/password", {
        body: { currentPassword: PASSWORD, newPassword: "another kettle of quiet maples" },
      });
      expect(await mailsTo(silent, person.email)).toEqual([]);
    } finally {
      await silent.close();
    }
  });
});
