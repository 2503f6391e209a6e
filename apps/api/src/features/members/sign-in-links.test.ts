import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DEMO_DOMAIN } from "../../auth/demo-accounts.ts";
import { LIMITS } from "../../http/rate-limit.ts";
import { createWorld, PASSWORD, type Person, type World } from "../../testing/world.ts";
import { mailedToken, mailsTo } from "./account-mail.testing.ts";
import { codeOf, enrol } from "./second-factor.testing.ts";

let world: World;
let owner: Person;

beforeAll(async () => {
  world = await createWorld({ hasMail: true });
  owner = await world.organisation("Heron House");
});
afterAll(() => world.close());
// All of these come from one address.
beforeEach(() => world.services.database.pool.query("delete from rate_limit_counters"));

const ask = (email: string, from = world) =>
  from.stranger().send("POST", "/api/session/links", { body: { email } });
const enter = (token: string, more: object = {}) =>
  world.stranger().send("POST", "/api/session/links/enter", {
    body: { token, sharedComputer: false, ...more },
  });
const linkFor = async (person: Person) => {
  expect((await ask(person.email)).status).toBe(204);
  return mailedToken(world, person.email, "sign_in_link");
};
const codeFrom = ({ body }: { body: unknown }) =>
  (body as { error?: { code: string } }).error?.code;

describe("a link to sign in", () => {
  test("is looked at without being spent, then opens one session; of two at once lets one through", async () => {
    const person = await world.member(owner, "interviewer");
    const token = await linkFor(person);
    for (let i = 0; i < 3; i += 1)
      expect(
        await world.stranger().call("POST /api/session/links/open", { body: { token } }),
      ).toEqual({ email: person.email });
    const sent = await Promise.all([1, 2, 3].map(() => enter(token)));
    expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410, 410]);
    const entered = sent.find(({ status }) => status === 200);
    expect(entered?.body).toMatchObject({ user: { email: person.email } });
    expect(entered?.headers.getSetCookie()[0]).toContain("HttpOnly");
    expect(JSON.stringify(entered?.body)).not.toContain(token);
    expect((await enter(token)).status).toBe(410);
  });

  test("lets the person say that the computer is shared", async () => {
    const person = await world.member(owner, "interviewer");
    const entered = await enter(await linkFor(person), { sharedComputer: true });
    expect(entered.body).toMatchObject({ session: { sharedComputer: true } });
  });

  test("is good for ten minutes", async () => {
    const late = await createWorld({ hasMail: true });
    const person = await late.organisation("Late House");
    await ask(person.email, late);
    const token = await mailedToken(late, person.email, "sign_in_link");
    late.advance(10 * 60_000 + 1_000);
    expect(
      await late.stranger().refused("POST /api/session/links/open", { body: { token } }),
    ).toMatchObject({ code: "gone" });
    await late.close();
  });

  test("still asks for the second factor, and is not spent before it is right", async () => {
    const person = await world.member(owner, "interviewer");
    const { secret } = await enrol(world, person);
    const token = await linkFor(person);
    const asked = await enter(token);
    expect(codeFrom(asked)).toBe("second_factor_required");
    expect(asked.headers.getSetCookie()).toEqual([]);
    expect(codeFrom(await enter(token, { code: "000000" }))).toBe("wrong_code");
    expect((await enter(token, { code: codeOf(world, secret) })).status).toBe(200);
  });

  test("is answered the same for every address, and so often", async () => {
    const person = await world.member(owner, "interviewer");
    for (const email of [person.email, "nobody@example.org"]) {
      for (let i = 0; i < LIMITS.askedLinkByAccount.attempts; i += 1)
        expect(await ask(email)).toMatchObject({ status: 204, body: null });
      expect((await ask(email)).status).toBe(429);
    }
    expect(await mailsTo(world, "nobody@example.org")).toEqual([]);
  });

  test("opens nothing once the person was shut out, changed their password, or turned a second factor on", async () => {
    const [shut, changed, turned] = [
      await world.member(owner, "interviewer"),
      await world.member(owner, "interviewer"),
      await world.member(owner, "interviewer"),
    ];
    const tokens = [await linkFor(shut), await linkFor(changed), await linkFor(turned)];
    await owner.call("POST /api/members/:memberId/deactivate", {
      params: { memberId: shut.membershipId },
    });
    await changed.call("POST /api/profile/password", {
      body: { currentPassword: PASSWORD, newPassword: "seven maples under a kettle" },
    });
    await enrol(world, turned);
    for (const token of tokens) expect((await enter(token)).status).toBe(410);
  });

  test("is no link to a new password, nor the other way round", async () => {
    const person = await world.member(owner, "interviewer");
    const token = await linkFor(person);
    const password = "seven maples under a kettle";
    expect(
      await world.stranger().refused("POST /api/password-links/use", { body: { token, password } }),
    ).toMatchObject({ code: "gone" });
    await world.stranger().call("POST /api/password-links", { body: { email: person.email } });
    const other = await mailedToken(world, person.email, "password_link");
    expect((await enter(other)).status).toBe(410);
  });

  test("is not sent to the demo's accounts, and refused where the server sends no mail", async () => {
    const email = `admin${DEMO_DOMAIN}`;
    await world.services.database.authPool.query('update "user" set email = $1 where id = $2', [
      email,
      (await world.member(owner, "interviewer")).userId,
    ]);
    expect((await ask(email)).status).toBe(204);
    expect(await mailsTo(world, email)).toEqual([]);
    const silent = await createWorld();
    expect((await ask("nobody@example.org", silent)).status).toBe(403);
    await silent.close();
  });
});
