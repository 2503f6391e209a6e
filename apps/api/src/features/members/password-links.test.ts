import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyAudit } from "../../db/verify-audit.ts";
import { LIMITS } from "../../http/rate-limit.ts";
import { createWorld, PASSWORD, type Person, type World } from "../../testing/world.ts";
import { mailedToken, mailsTo, tokenOf } from "./account-mail.testing.ts";
import { signInsOf } from "./sign-ins.testing.ts";

const NEW = "seven maples under a kettle";
const HOUR = 3_600_000;

let mailing: World;
let silent: World;
let mailOwner: Person;
let owner: Person;

beforeAll(async () => {
  mailing = await createWorld({ hasMail: true });
  silent = await createWorld();
  mailOwner = await mailing.organisation("Heron House");
  owner = await silent.organisation("Heron House");
});
afterAll(async () => {
  await mailing.close();
  await silent.close();
});

// All of these come from one address.
beforeEach(async () => {
  for (const { services } of [mailing, silent])
    await services.database.pool.query("delete from rate_limit_counters");
});

const ask = (world: World, email: string) =>
  world.stranger().send("POST", "/api/password-links", { body: { email } });
const take = (world: World, token: string, password = NEW) =>
  world.stranger().send("POST", "/api/password-links/use", { body: { token, password } });
const signIn = async (world: World, email: string, password: string) =>
  (
    await world
      .stranger()
      .send("POST", "/api/session", { body: { email, password, sharedComputer: false } })
  ).status;
const actions = async (world: World) =>
  (await signInsOf(world))
    .slice(-3)
    .map((row) => row.action)
    .toReversed();

describe("a link that one asks for oneself", () => {
  test("sets a new password once, ends every session, and leaves the old one good for nothing", async () => {
    const person = await mailing.member(mailOwner, "interviewer");
    expect((await ask(mailing, person.email.toUpperCase())).status).toBe(204);
    const token = await mailedToken(mailing, person.email, "password_link");
    const opened = await mailing
      .stranger()
      .call("POST /api/password-links/open", { body: { token } });
    expect(opened).toEqual({ email: person.email });

    expect(await take(mailing, token)).toMatchObject({ status: 204, body: null });
    expect((await person.send("GET", "/api/profile")).status).toBe(401);
    expect(await signIn(mailing, person.email, PASSWORD)).toBe(401);
    expect(await signIn(mailing, person.email, NEW)).toBe(200);
    expect((await take(mailing, token)).status).toBe(410);
    const kinds = (await mailsTo(mailing, person.email)).map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(["password_link", "password_was_reset"]);
  });

  test("is answered the same where there is no such account, and nothing is sent", async () => {
    const person = await mailing.member(mailOwner, "interviewer");
    const known = await ask(mailing, person.email);
    const unknown = await ask(mailing, "nobody@example.org");
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    expect(mailing.enqueued.slice(-2).map(({ name }) => name)).toEqual([
      "send-account-link",
      "send-account-link",
    ]);
    expect(await mailsTo(mailing, "nobody@example.org")).toEqual([]);
  });

  test("is no sign-in: nobody gets a session by it", async () => {
    const person = await mailing.member(mailOwner, "interviewer");
    await ask(mailing, person.email);
    const visitor = mailing.stranger();
    await visitor.call("POST /api/password-links/use", {
      body: { token: await mailedToken(mailing, person.email, "password_link"), password: NEW },
    });
    expect(visitor.cookie).toBe("");
  });

  test("ends the other links of the person, and of two who use it at once lets one through", async () => {
    const person = await mailing.member(mailOwner, "interviewer");
    await ask(mailing, person.email);
    const first = await mailedToken(mailing, person.email, "password_link");
    await ask(mailing, person.email);
    const second = await mailedToken(mailing, person.email, "password_link");
    expect(second).not.toBe(first);
    const sent = await Promise.all([1, 2, 3].map(() => take(mailing, second)));
    expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 410, 410]);
    expect((await take(mailing, first)).status).toBe(410);
  });

  test("keeps the rules for passwords, and a refused one spends nothing", async () => {
    const person = await mailing.member(mailOwner, "interviewer", "Marguerite Oyelaran");
    await ask(mailing, person.email);
    const token = await mailedToken(mailing, person.email, "password_link");
    expect((await take(mailing, token, "short")).status).toBe(422);
    expect((await take(mailing, token, "password1234")).body).toMatchObject({
      error: { code: "password_refused" },
    });
    expect((await take(mailing, token, "oyelaran1234")).body).toMatchObject({
      error: { code: "password_refused" },
    });
    expect((await take(mailing, token)).status).toBe(204);
  });

  test("is good for an hour", async () => {
    const late = await createWorld({ hasMail: true });
    const person = await late.organisation("Late House");
    await ask(late, person.email);
    const token = await mailedToken(late, person.email, "password_link");
    late.advance(HOUR + 1_000);
    expect((await take(late, token)).status).toBe(410);
    await late.close();
  });

  test("may be asked for so often for one account, known or not, and no more", async () => {
    const { attempts } = LIMITS.askedLinkByAccount;
    const person = await mailing.member(mailOwner, "interviewer");
    for (const email of [person.email, "somebody-else@example.org"]) {
      for (let i = 0; i < attempts; i += 1) expect((await ask(mailing, email)).status).toBe(204);
      expect((await ask(mailing, email)).status).toBe(429);
    }
    expect(await mailsTo(mailing, person.email)).toHaveLength(1 + attempts);
  });

  test("may be asked for and tried so often from one address", async () => {
    const { attempts } = LIMITS.linkByAddress;
    const address = "198.51.100.77";
    const visitor = mailing.stranger();
    const body = { token: "a-token-that-nobody-was-given" };
    for (let i = 0; i < attempts; i += 1)
      expect(
        (await visitor.send("POST", "/api/password-links/open", { body, address })).status,
      ).toBe(410);
    const refused = await visitor.send("POST", "/api/password-links", {
      body: { email: "nobody@example.org" },
      address,
    });
    expect(refused.status).toBe(429);
  });

  test("lets somebody in whose account others had guessed at until it was shut", async () => {
    const person = await mailing.member(mailOwner, "interviewer");
    for (let i = 0; i <= LIMITS.signInByAccount.attempts; i += 1)
      await signIn(mailing, person.email, "a wrong one");
    expect(await signIn(mailing, person.email, PASSWORD)).toBe(429);
    await ask(mailing, person.email);
    await take(mailing, await mailedToken(mailing, person.email, "password_link"));
    expect(await signIn(mailing, person.email, NEW)).toBe(200);
  });

  test("is not sent to somebody who belongs nowhere any more", async () => {
    const person = await mailing.member(mailOwner, "interviewer");
    await mailOwner.call("POST /api/members/:memberId/deactivate", {
      params: { memberId: person.membershipId },
    });
    const before = await mailsTo(mailing, person.email);
    expect((await ask(mailing, person.email)).status).toBe(204);
    expect(await mailsTo(mailing, person.email)).toEqual(before);
  });

  test("is refused where the server sends no mail, for every address alike", async () => {
    for (const email of [owner.email, "nobody@example.org"])
      expect(await ask(silent, email)).toMatchObject({
        status: 403,
        body: { error: { message: expect.stringContaining("sends no e-mail") } },
      });
  });

  test("stands in the chain of sign-ins, which stays whole, and is kept as a hash", async () => {
    const person = await mailing.member(mailOwner, "interviewer");
    await ask(mailing, person.email);
    const token = await mailedToken(mailing, person.email, "password_link");
    const { rows } = await mailing.services.database.authPool.query("select * from account_link");
    expect(JSON.stringify(rows)).not.toContain(token);
    await take(mailing, token);
    expect(await actions(mailing)).toEqual([
      "password_reset",
      "password_link_asked",
      "account_created",
    ]);
    for (const report of await verifyAudit(mailing.services.database.pool))
      expect(report.fault).toBeNull();
  });
});

describe("a link that a colleague makes", () => {
  const make = (by: Person, memberId: string) =>
    by.send("POST", `/api/members/${memberId}/password-link`, {
      headers: { "idempotency-key": crypto.randomUUID() },
    });
  const linkOf = ({ body }: { body: unknown }) => tokenOf((body as { link: string | null }).link);

  test("is shown once where no mail is sent, works once, and is audited", async () => {
    const person = await silent.member(owner, "interviewer");
    const key = crypto.randomUUID();
    const send = () =>
      owner.send("POST", `/api/members/${person.membershipId}/password-link`, {
        headers: { "idempotency-key": key },
      });
    const made = await send();
    expect(made).toMatchObject({ status: 200, body: { delivery: "link" } });
    expect((await send()).body).toMatchObject({ link: null });
    expect((await take(silent, linkOf(made))).status).toBe(204);
    expect((await take(silent, linkOf(made))).status).toBe(410);
    expect(await signIn(silent, person.email, NEW)).toBe(200);

    const client = await silent.services.database.pool.connect();
    await client.query(`begin; set local app.org_id = '${owner.orgId}'`);
    const found = await client.query(
      "select actor_membership_id, subject_id from audit_events where action = 'member.password_link_made'",
    );
    await client.query("rollback");
    client.release();
    expect(found.rows).toContainEqual({
      actor_membership_id: owner.membershipId,
      subject_id: person.membershipId,
    });
  });

  test("ends the one that was made before", async () => {
    const person = await silent.member(owner, "interviewer");
    const first = linkOf(await make(owner, person.membershipId));
    const second = linkOf(await make(owner, person.membershipId));
    expect((await take(silent, first)).status).toBe(410);
    expect((await take(silent, second)).status).toBe(204);
  });

  test("goes to the member's mailbox alone where mail is sent", async () => {
    const person = await mailing.member(mailOwner, "interviewer");
    const made = await make(mailOwner, person.membershipId);
    expect(made.body).toEqual({ delivery: "mail", link: null, expiresAt: null });
    const token = await mailedToken(mailing, person.email, "password_link");
    expect((await take(mailing, token)).status).toBe(204);
  });

  test("is not for an owner by an admin, not for oneself, not by others, not for who was shut out", async () => {
    const admin = await silent.member(owner, "admin");
    const person = await silent.member(owner, "interviewer");
    expect((await make(admin, owner.membershipId)).status).toBe(403);
    expect((await make(admin, admin.membershipId)).status).toBe(403);
    expect((await make(owner, owner.membershipId)).status).toBe(403);
    expect((await make(admin, person.membershipId)).status).toBe(200);
    for (const role of ["interviewer", "hiring_manager", "coordinator", "auditor"] as const) {
      const other = await silent.member(owner, role);
      expect((await make(other, person.membershipId)).status).toBe(403);
    }
    await owner.call("POST /api/members/:memberId/deactivate", {
      params: { memberId: person.membershipId },
    });
    expect((await make(owner, person.membershipId)).status).toBe(403);
  });

  test("is not for an account that opens another organisation too, where the maker has no say", async () => {
    const elsewhere = await silent.organisation("Zebra House");
    const person = await silent.member(owner, "interviewer");
    await joinToo(elsewhere, person);
    const refused = await make(owner, person.membershipId);
    expect(refused).toMatchObject({ status: 403, body: { error: { code: "not_allowed" } } });
    expect(JSON.stringify(refused.body)).not.toContain("Zebra");
  });

  test("opens nothing once the person has joined elsewhere, or the maker has lost their say", async () => {
    const person = await silent.member(owner, "interviewer");
    const admin = await silent.member(owner, "admin");
    const first = linkOf(await make(admin, person.membershipId));
    await owner.call("POST /api/members/:memberId/deactivate", {
      params: { memberId: admin.membershipId },
    });
    expect((await take(silent, first)).status).toBe(410);

    const second = linkOf(await make(owner, person.membershipId));
    await joinToo(await silent.organisation("Gannet House"), person);
    expect((await take(silent, second)).status).toBe(410);
    expect(await signIn(silent, person.email, PASSWORD)).toBe(200);
  });

  async function joinToo(host: Person, person: Person): Promise<void> {
    const { link } = await host.call("POST /api/invitations", {
      body: { email: person.email, role: "interviewer" },
    });
    await silent.stranger().call("POST /api/invitations/accept", {
      body: { token: link?.split("#")[1] ?? "", name: person.name, password: PASSWORD },
    });
  }
});
