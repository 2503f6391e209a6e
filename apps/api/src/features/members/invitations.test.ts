import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSuperuser } from "../../db/planted-organisation.testing.ts";
import { LIMITS } from "../../http/rate-limit.ts";
import type { Client } from "../../testing/client.ts";
import { createWorld, PASSWORD, type Person, type World } from "../../testing/world.ts";

const DAY = 86_400_000;

let world: World;
let owner: Person;
let zebra: Person;

beforeAll(async () => {
  world = await createWorld();
  owner = await world.organisation("Heron House");
  zebra = await world.organisation("Zebra House");
});
afterAll(() => world.close());

let invited = 0;
async function invite(email = `invited-${++invited}@example.org`, by = owner) {
  const { invitation, link } = await by.call("POST /api/invitations", {
    body: { email, role: "interviewer" },
  });
  return { id: invitation.id, email, token: link?.split("#")[1] ?? "" };
}
/** From an address of its own each time, so that no limit is reached that a test does not mean. */
let calls = 0;
const anAddress = () => `10.0.${++calls >> 8}.${calls & 255}`;
const accept = (who: Client, token: string, password = PASSWORD, name = "Newcomer") =>
  who.send("POST", "/api/invitations/accept", {
    body: { token, name, password },
    address: anAddress(),
  });
const open = (token: string) =>
  world.stranger().send("POST", "/api/invitations/open", { body: { token }, address: anAddress() });
const told = (sent: { status: number; body: unknown }) => [
  sent.status,
  (sent.body as { error?: { code: string } }).error?.code,
];

describe("an invitation", () => {
  test("shows its bearer who invites them and as what, and nothing else", async () => {
    const { token, email } = await invite();
    const sent = await open(token);
    expect(sent.body).toEqual({
      organisation: "Heron House",
      email,
      role: "interviewer",
      invitedBy: "Owner of Heron House",
      expiresAt: expect.stringMatching(/Z$/) as string,
      account: "create",
    });
  });

  test("is accepted once, by whoever holds the link", async () => {
    const { token, email } = await invite();
    const newcomer = world.stranger();
    expect((await accept(newcomer, token)).body).toMatchObject({
      user: { email },
      organisation: { name: "Heron House" },
      member: { role: "interviewer" },
    });
    expect((await newcomer.call("GET /api/session")).user.email).toBe(email);
    expect(told(await accept(world.stranger(), token))).toEqual([410, "gone"]);
    expect(told(await open(token))).toEqual([410, "gone"]);
  });

  test("accepted twice at once makes one member and no failure", async () => {
    const { token, email } = await invite();
    const sent = await Promise.all([1, 2, 3].map(() => accept(world.stranger(), token)));
    const statuses = sent.map((one) => one.status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, 410, 410]);
    const { items } = await owner.call("GET /api/members", { query: { search: email } });
    expect(items).toHaveLength(1);
  });

  test("is over after seven days", async () => {
    const late = await createWorld();
    const host = await late.organisation("Late House");
    const { link } = await host.call("POST /api/invitations", {
      body: { email: "late@example.org", role: "auditor" },
    });
    const token = link?.split("#")[1] ?? "";
    late.advance(7 * DAY - 60_000);
    const inTime = await late.stranger().send("POST", "/api/invitations/open", { body: { token } });
    expect(inTime.status).toBe(200);
    late.advance(60_000);
    const sent = await late.stranger().send("POST", "/api/invitations/accept", {
      body: { token, name: "Late", password: PASSWORD },
    });
    await late.close();
    expect(told(sent)).toEqual([410, "gone"]);
  });

  test("that was withdrawn is over; one that was renewed has a new link alone", async () => {
    const [withdrawn, renewed] = [await invite(), await invite()];
    const params = { invitationId: withdrawn.id };
    await owner.call("POST /api/invitations/:invitationId/revoke", { params });
    expect(told(await accept(world.stranger(), withdrawn.token))).toEqual([410, "gone"]);
    expect(
      await owner.refused("POST /api/invitations/:invitationId/renew", { params }),
    ).toMatchObject({ status: 409, code: "conflict" });

    const { link } = await owner.call("POST /api/invitations/:invitationId/renew", {
      params: { invitationId: renewed.id },
    });
    expect(told(await accept(world.stranger(), renewed.token))).toEqual([404, "not_found"]);
    expect((await accept(world.stranger(), link?.split("#")[1] ?? "")).status).toBe(200);
  });

  test("that is withdrawn while it is accepted is one or the other", async () => {
    const { id, token, email } = await invite();
    const [accepted, withdrawn] = await Promise.all([
      accept(world.stranger(), token),
      owner.send("POST", `/api/invitations/${id}/revoke`, {
        headers: { "idempotency-key": `race-${id}` },
      }),
    ]);
    expect([accepted.status === 200, withdrawn.status === 200].filter(Boolean)).toHaveLength(1);
    const { items } = await owner.call("GET /api/members", { query: { search: email } });
    expect(items).toHaveLength(accepted.status === 200 ? 1 : 0);
  });

  test.each([
    ["no organisation", "x".repeat(43)],
    ["another organisation", "zebra"],
    ["a wrong secret", "wrong"],
    ["SQL", "'; select 1; --.aaaaaaaaaaaaaaaaaaaa"],
    ["a third part", "third"],
  ])("is not opened by a token with %s", async (_what, kind) => {
    const { token } = await invite();
    const [org = "", secret = ""] = token.split(".");
    const forged =
      {
        zebra: `${zebra.orgId}.${secret}`,
        wrong: `${org}.${"A".repeat(43)}`,
        third: `${org}.x.${secret}`,
      }[kind] ?? kind;
    expect(told(await open(forged))).toEqual([404, "not_found"]);
    expect(told(await accept(world.stranger(), forged))).toEqual([404, "not_found"]);
    expect((await open(token)).status).toBe(200);
  });

  test("keeps only a hash of its link", async () => {
    const { token } = await invite();
    const superuser = await openSuperuser(world.database.urls.superuserUrl);
    const kept = await superuser.query<{ text: string }>(
      "select i::text as text from invitations i",
    );
    await superuser.end();
    const text = kept.rows.map((row) => row.text).join();
    expect(text).not.toContain(token.split(".")[1]);
  });

  test("is for one address at a time, and not for members", async () => {
    const { email } = await invite();
    const again = { body: { email: email.toUpperCase(), role: "auditor" as const } };
    expect(await owner.refused("POST /api/invitations", again)).toMatchObject({ code: "conflict" });
    const member = await world.member(owner, "auditor");
    expect(
      await owner.refused("POST /api/invitations", {
        body: { email: member.email, role: "admin" },
      }),
    ).toMatchObject({ code: "conflict" });
  });

  test("by two at once for one address is made once, and neither fails", async () => {
    const email = `invited-${++invited}@example.org`;
    const sent = await Promise.all(
      [1, 2].map((i) =>
        owner.send("POST", "/api/invitations", {
          body: { email, role: "auditor" },
          headers: { "idempotency-key": `both-at-once-${invited}-${i}` },
        }),
      ),
    );
    expect(sent.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });

  test("to somebody with an account asks for its password, and opens with nothing else", async () => {
    const { token } = await invite(zebra.email);
    expect((await open(token)).body).toMatchObject({ account: "sign_in" });
    expect(told(await accept(world.stranger(), token, "not their password"))).toEqual([
      401,
      "wrong_credentials",
    ]);
    expect((await open(token)).status).toBe(200);
    const guest = world.stranger();
    expect((await accept(guest, token, PASSWORD, "Guest of Heron")).status).toBe(200);
    const { organisations } = await guest.call("GET /api/session");
    expect(Object.fromEntries(organisations.map((one) => [one.name, one.role]))).toEqual({
      "Heron House": "interviewer",
      "Zebra House": "owner",
    });
    expect((await zebra.call("GET /api/profile")).name).toBe("Owner of Zebra House");
  });

  test("is no quicker way to guess at somebody's password than the door", async () => {
    const victim = await world.member(zebra, "auditor");
    const { token } = await invite(victim.email);
    const guess = (i: number) => accept(world.stranger(), token, `guess number ${i} of many`);
    const { attempts } = LIMITS.signInByAccount;
    for (let i = 1; i <= attempts; i += 1) expect((await guess(i)).status).toBe(401);
    expect(told(await guess(attempts + 1))).toEqual([429, "rate_limited"]);
    const atTheDoor = await world.stranger().refused("POST /api/session", {
      body: { email: victim.email, password: PASSWORD, sharedComputer: false },
    });
    expect(atTheDoor.code).toBe("rate_limited");
  });

  test("leaves no account behind when the password is refused", async () => {
    const { token, email } = await invite();
    expect(told(await accept(world.stranger(), token, "password1234"))).toEqual([
      422,
      "password_refused",
    ]);
    expect(told(await accept(world.stranger(), token, `${email}!!`))).toEqual([
      422,
      "password_refused",
    ]);
    expect((await open(token)).body).toMatchObject({ account: "create" });
  });

  test.each([
    `<script>alert(1)</script>`,
    `Robert'); drop table memberships; --`,
    `=HYPERLINK("https://evil.example")`,
    `$\{7*7} {{7*7}} %s %n \\`,
    `‮ evil ­name​`,
    "名前 👩‍⚕️",
  ])("keeps a name as it was typed: %s", async (name) => {
    const { token, email } = await invite();
    const newcomer = world.stranger();
    expect((await accept(newcomer, token, PASSWORD, name)).status).toBe(200);
    const { items } = await owner.call("GET /api/members", { query: { search: email } });
    expect(items.map((item) => item.name)).toEqual([name.trim()]);
    const found = await owner.call("GET /api/members", { query: { search: name.slice(0, 12) } });
    expect(found.items.map((item) => item.email)).toContain(email);
  });
});
