import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyAudit } from "../../db/verify-audit.ts";
import { LIMITS } from "../../http/rate-limit.ts";
import { createWorld, PASSWORD, type Person, type World } from "../../testing/world.ts";
import { mailedToken, mailsTo } from "./account-mail.testing.ts";
import { codeOf, enrol } from "./second-factor.testing.ts";
import { signInsOf } from "./sign-ins.testing.ts";

const MINUTE = 60_000;

let world: World;
let owner: Person;

beforeAll(async () => {
  world = await createWorld({ hasMail: true });
  owner = await world.organisation("Heron House");
});
afterAll(() => world.close());
// All of these come from one address.
beforeEach(() => world.services.database.pool.query("delete from rate_limit_counters"));

const newcomer = () => world.member(owner, "interviewer");
const signIn = (person: Person, code?: string, password = PASSWORD) =>
  world.stranger().send("POST", "/api/session", {
    body: {
      email: person.email,
      password,
      sharedComputer: false,
      ...(code === undefined ? {} : { code }),
    },
  });
const codeFrom = ({ body }: { body: unknown }) =>
  (body as { error?: { code: string } }).error?.code;
const events = async ({ userId }: Person) =>
  (await signInsOf(world)).flatMap((row) => (row.user_id === userId ? row.action : []));

describe("setting a second factor up", () => {
  test("takes the password again, then a code of the app; gives ten codes once, and ends the other sessions", async () => {
    const person = await newcomer();
    const elsewhere = world.stranger();
    await elsewhere.call("POST /api/session", {
      body: { email: person.email, password: PASSWORD, sharedComputer: false },
    });
    expect((await person.call("GET /api/profile")).secondFactor).toBeNull();
    expect(
      await person.refused("POST /api/profile/second-factor", { body: { password: "wrong" } }),
    ).toMatchObject({ code: "wrong_credentials" });
    const begun = await person.call("POST /api/profile/second-factor", {
      body: { password: PASSWORD },
    });
    expect(begun.address).toContain(`otpauth://totp/Evenhand:${encodeURIComponent(person.email)}`);
    expect(begun.address).toContain(begun.secret);
    const { recoveryCodes } = await person.call("POST /api/profile/second-factor/confirm", {
      body: { code: codeOf(world, begun.secret) },
    });
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const code of recoveryCodes)
      expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}$/);
    expect((await person.call("GET /api/profile")).secondFactor).toMatchObject({
      recoveryCodesLeft: 10,
    });
    expect((await elsewhere.send("GET", "/api/profile")).status).toBe(401);
    expect(await events(person)).toContain("second_factor_added");
  });

  test("that is begun and not confirmed asks for nothing; a wrong code confirms nothing", async () => {
    const person = await newcomer();
    const { secret } = await person.call("POST /api/profile/second-factor", {
      body: { password: PASSWORD },
    });
    expect(
      await person.refused("POST /api/profile/second-factor/confirm", {
        body: { code: codeOf(world, secret, 100) },
      }),
    ).toMatchObject({ code: "wrong_code" });
    expect((await signIn(person)).status).toBe(200);
  });

  test("goes by the newest secret, within ten minutes, and not over one that is on", async () => {
    const person = await newcomer();
    const confirm = (code: string) =>
      person.send("POST", "/api/profile/second-factor/confirm", { body: { code } });
    const begin = () =>
      person.call("POST /api/profile/second-factor", { body: { password: PASSWORD } });
    expect((await confirm("123456")).status).toBe(410);
    const first = await begin();
    const second = await begin();
    expect((await confirm(codeOf(world, first.secret))).status).toBe(401);
    world.advance(10 * MINUTE + 1_000);
    expect((await confirm(codeOf(world, second.secret))).status).toBe(410);
    const third = await begin();
    expect((await confirm(codeOf(world, third.secret))).status).toBe(200);
    expect((await confirm(codeOf(world, third.secret))).status).toBe(410);
    expect(
      await person.refused("POST /api/profile/second-factor", { body: { password: PASSWORD } }),
    ).toMatchObject({ code: "conflict" });
  });

  test("keeps the secret encrypted and the codes as hashes, out of the tenant role's reach", async () => {
    const person = await newcomer();
    const { secret, recoveryCodes } = await enrol(world, person);
    const { authPool, pool } = world.services.database;
    const kept = await authPool.query(
      "select secret, encode(code_hash, 'escape') from second_factor join recovery_code using (user_id)",
    );
    expect(kept.rowCount).toBeGreaterThan(9);
    const text = JSON.stringify(kept.rows);
    expect(text).not.toContain(secret);
    for (const code of recoveryCodes) expect(text).not.toContain(code);
    await expect(pool.query("select * from auth.second_factor")).rejects.toThrow(
      "permission denied",
    );
  });
});

describe("signing in with a second factor", () => {
  test("asks for the code once the password is right, and not before", async () => {
    const person = await newcomer();
    const { secret } = await enrol(world, person);
    expect(codeFrom(await signIn(person, undefined, "a wrong one"))).toBe("wrong_credentials");
    expect(codeFrom(await signIn(person, codeOf(world, secret), "a wrong one"))).toBe(
      "wrong_credentials",
    );
    const asked = await signIn(person);
    expect(asked.status).toBe(401);
    expect(codeFrom(asked)).toBe("second_factor_required");
    expect(asked.headers.getSetCookie()).toEqual([]);
    expect(codeFrom(await signIn(person, "000000"))).toBe("wrong_code");
    const entered = await signIn(person, codeOf(world, secret));
    expect(entered.status).toBe(200);
    expect(JSON.stringify(entered.body)).not.toMatch(/token|secret/i);
    expect((await events(person)).slice(-2)).toEqual(["second_factor_refused", "signed_in"]);
  });

  test("takes a code once, also of two at the same moment, and none that is older", async () => {
    const person = await newcomer();
    const { secret } = await enrol(world, person);
    const older = codeOf(world, secret, -1);
    const code = codeOf(world, secret);
    const sent = await Promise.all([1, 2, 3].map(() => signIn(person, code)));
    expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401, 401]);
    expect(codeFrom(await signIn(person, code))).toBe("wrong_code");
    expect(codeFrom(await signIn(person, older))).toBe("wrong_code");
    world.advance(MINUTE);
    expect((await signIn(person, codeOf(world, secret))).status).toBe(200);
  });

  test("the code that turned it on is spent too", async () => {
    const person = await newcomer();
    const { secret } = await person.call("POST /api/profile/second-factor", {
      body: { password: PASSWORD },
    });
    const code = codeOf(world, secret);
    await person.call("POST /api/profile/second-factor/confirm", { body: { code } });
    expect(codeFrom(await signIn(person, code))).toBe("wrong_code");
  });

  test("takes a code of the step before or after, and none that is further away", async () => {
    const person = await newcomer();
    const { secret } = await enrol(world, person);
    for (const ahead of [-2, 2])
      expect(codeFrom(await signIn(person, codeOf(world, secret, ahead)))).toBe("wrong_code");
    for (const ahead of [-1, 1])
      expect((await signIn(person, codeOf(world, secret, ahead))).status).toBe(200);
  });

  test("a recovery code opens once, however it is spelled; the person is told", async () => {
    const person = await newcomer();
    const { recoveryCodes } = await enrol(world, person);
    const [code = "", other = ""] = recoveryCodes;
    const sent = await Promise.all([code, code].map((one) => signIn(person, one)));
    expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
    expect((await signIn(person, ` ${other.toLowerCase().replaceAll("-", " ")}`)).status).toBe(200);
    expect(codeFrom(await signIn(person, other))).toBe("wrong_code");
    const kinds = (await mailsTo(world, person.email)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "recovery_code_was_used")).toHaveLength(2);
    expect(await events(person)).toContain("recovery_code_used");
  });

  test("a code of somebody else opens nothing", async () => {
    const [person, other] = [await newcomer(), await newcomer()];
    await enrol(world, person);
    const theirs = await enrol(world, other);
    expect(codeFrom(await signIn(person, codeOf(world, theirs.secret)))).toBe("wrong_code");
    expect(codeFrom(await signIn(person, theirs.recoveryCodes[0]))).toBe("wrong_code");
  });

  test("codes can be guessed only so often, and a day only so often", async () => {
    const person = await newcomer();
    const { secret } = await enrol(world, person);
    const { pool } = world.services.database;
    for (let i = 0; i < LIMITS.codeByAccount.attempts; i += 1)
      expect((await signIn(person, "000000")).status).toBe(401);
    expect((await signIn(person, codeOf(world, secret))).status).toBe(429);
    world.advance(15 * MINUTE);
    expect((await signIn(person, codeOf(world, secret))).status).toBe(200);
    const { name } = LIMITS.codeByAccountADay;
    await pool.query("update rate_limit_counters set count = $2 where key like $1", [
      `${name}:%`,
      LIMITS.codeByAccountADay.attempts,
    ]);
    world.advance(MINUTE);
    expect((await signIn(person, codeOf(world, secret))).status).toBe(429);
  });

  test("a secret encrypted under another secret of the server has no codes; recovery codes still open", async () => {
    const person = await newcomer();
    const { secret, recoveryCodes } = await enrol(world, person);
    await world.services.database.authPool.query(
      "update second_factor set secret = 'made-under-another' where user_id = $1",
      [person.userId],
    );
    expect(codeFrom(await signIn(person, codeOf(world, secret)))).toBe("wrong_code");
    expect((await signIn(person, recoveryCodes[3])).status).toBe(200);
  });
});

describe("no way in leads around it:", () => {
  test("a link to a new password", async () => {
    const person = await newcomer();
    const { secret } = await enrol(world, person);
    await world.stranger().call("POST /api/password-links", { body: { email: person.email } });
    const token = await mailedToken(world, person.email, "password_link");
    const password = "seven maples under a kettle";
    await world.stranger().call("POST /api/password-links/use", { body: { token, password } });
    expect(codeFrom(await signIn(person, undefined, password))).toBe("second_factor_required");
    expect((await signIn(person, codeOf(world, secret), password)).status).toBe(200);
  });

  test("an invitation to another organisation, which is not spent before the code is right", async () => {
    const person = await newcomer();
    const { secret } = await enrol(world, person);
    const host = await world.organisation("Zebra House");
    const { link } = await host.call("POST /api/invitations", {
      body: { email: person.email, role: "auditor" },
    });
    const token = link?.split("#")[1] ?? "";
    const accept = (code?: string) =>
      world.stranger().send("POST", "/api/invitations/accept", {
        body: {
          token,
          name: person.name,
          password: PASSWORD,
          ...(code === undefined ? {} : { code }),
        },
      });
    const asked = await accept();
    expect(codeFrom(asked)).toBe("second_factor_required");
    expect(asked.headers.getSetCookie()).toEqual([]);
    expect(codeFrom(await accept("000000"))).toBe("wrong_code");
    expect((await host.call("GET /api/members")).items).toHaveLength(1);
    expect((await accept(codeOf(world, secret))).status).toBe(200);
  });
});

describe("changing it", () => {
  test("new recovery codes ask for password and code, and end the old ones", async () => {
    const person = await newcomer();
    const { secret, recoveryCodes } = await enrol(world, person);
    const renew = (password: string, code: string) =>
      person.send("POST", "/api/profile/second-factor/recovery-codes", {
        body: { password, code },
      });
    expect(codeFrom(await renew("wrong", codeOf(world, secret)))).toBe("wrong_credentials");
    expect(codeFrom(await renew(PASSWORD, "000000"))).toBe("wrong_code");
    const renewed = await renew(PASSWORD, codeOf(world, secret));
    const [fresh = ""] = (renewed.body as { recoveryCodes: string[] }).recoveryCodes;
    expect(codeFrom(await signIn(person, recoveryCodes[0]))).toBe("wrong_code");
    expect((await signIn(person, fresh)).status).toBe(200);
  });

  test("taking it off asks for password and code; then the password alone opens, and the person is told", async () => {
    const person = await newcomer();
    const { secret } = await enrol(world, person);
    const elsewhere = await signIn(person, codeOf(world, secret));
    expect(elsewhere.status).toBe(200);
    world.advance(MINUTE);
    const remove = (password: string, code: string) =>
      person.send("POST", "/api/profile/second-factor/remove", { body: { password, code } });
    expect(codeFrom(await remove(PASSWORD, "000000"))).toBe("wrong_code");
    expect(codeFrom(await remove("wrong", codeOf(world, secret)))).toBe("wrong_credentials");
    expect((await remove(PASSWORD, codeOf(world, secret))).status).toBe(204);
    expect((await person.call("GET /api/profile/sessions")).items).toHaveLength(1);
    expect((await signIn(person)).status).toBe(200);
    expect(await remove(PASSWORD, "123456")).toMatchObject({ status: 409 });
    expect((await mailsTo(world, person.email)).at(-1)?.kind).toBe("second_factor_was_removed");
  });
});

describe("a colleague takes it off", () => {
  const takeOff = (by: Person, memberId: string) =>
    by.send("POST", `/api/members/${memberId}/remove-second-factor`, {
      headers: { "idempotency-key": crypto.randomUUID() },
    });

  test("for somebody who lost it: their sessions end, they are told, and it is audited in both chains", async () => {
    const person = await newcomer();
    await enrol(world, person);
    const admin = await world.member(owner, "admin");
    expect(await takeOff(admin, person.membershipId)).toMatchObject({ body: { removed: true } });
    expect((await person.send("GET", "/api/profile")).status).toBe(401);
    expect((await signIn(person)).status).toBe(200);
    expect(await takeOff(admin, person.membershipId)).toMatchObject({ body: { removed: false } });
    expect(await events(person)).toContain("second_factor_taken_off");
    for (const report of await verifyAudit(world.services.database.pool))
      expect(report.fault).toBeNull();
  });

  test("never an admin from an owner, nobody from themselves, and only admins and owners", async () => {
    const admin = await world.member(owner, "admin");
    const person = await newcomer();
    expect((await takeOff(admin, owner.membershipId)).status).toBe(403);
    expect((await takeOff(admin, admin.membershipId)).status).toBe(403);
    for (const role of ["interviewer", "hiring_manager", "coordinator", "auditor"] as const)
      expect((await takeOff(await world.member(owner, role), person.membershipId)).status).toBe(
        403,
      );
  });

  test("not where the account opens another organisation, even on a server that sends mail", async () => {
    const person = await newcomer();
    const host = await world.organisation("Gannet House");
    const { link } = await host.call("POST /api/invitations", {
      body: { email: person.email, role: "interviewer" },
    });
    await world.stranger().call("POST /api/invitations/accept", {
      body: { token: link?.split("#")[1] ?? "", name: person.name, password: PASSWORD },
    });
    const { secret } = await enrol(world, person);
    expect((await takeOff(owner, person.membershipId)).status).toBe(403);
    expect(codeFrom(await signIn(person))).toBe("second_factor_required");
    expect((await signIn(person, codeOf(world, secret))).status).toBe(200);
  });
});
