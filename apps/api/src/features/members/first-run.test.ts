import type { FinishFirstRun } from "@evenhand/contract/first-run";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSuperuser } from "../../db/planted-organisation.testing.ts";
import { verifyAudit } from "../../db/verify-audit.ts";
import { createWorld, PASSWORD, type World } from "../../testing/world.ts";
import { issueOwnerToken } from "./first-run.ts";

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const asked = (token: string): FinishFirstRun => ({
  token,
  name: "Olive Owner",
  email: "olive@example.org",
  password: PASSWORD,
  organisation: "Heron House",
  timeZone: "Europe/Berlin",
});
const token = async () => (await issueOwnerToken(world.services)) ?? "none was issued";
const count = async (table: string) => {
  const superuser = await openSuperuser(world.database.urls.superuserUrl);
  const found = await superuser.query(`select 1 from ${table}`);
  await superuser.end();
  return found.rowCount;
};

describe("the first run", () => {
  test("is announced at the door, and makes owner, organisation and the first audit events", async () => {
    const olive = world.stranger();
    expect((await olive.call("GET /api/door")).firstRun).toBe(true);
    const secret = await token();
    expect(await olive.call("POST /api/first-run/open", { body: { token: secret } })).toEqual({
      valid: true,
    });
    const view = await olive.call("POST /api/first-run", { body: asked(secret) });
    expect(view).toMatchObject({
      organisation: { name: "Heron House", timeZone: "Europe/Berlin" },
      member: { role: "owner" },
      can: { invite: true, changeOrganisation: true },
    });
    expect((await olive.call("GET /api/session")).user.email).toBe("olive@example.org");
    expect((await olive.call("GET /api/door")).firstRun).toBe(false);
    const reports = await verifyAudit(world.services.database.pool);
    expect(reports.map(({ events, fault }) => [events, fault])).toEqual([
      [1, null],
      [2, null],
    ]);
  });

  test("spends its token: it works once", async () => {
    const secret = await token();
    await world.stranger().call("POST /api/first-run", { body: asked(secret) });
    const again = { ...asked(secret), email: "second@example.org", organisation: "Second House" };
    expect(await world.stranger().refused("POST /api/first-run", { body: again })).toMatchObject({
      status: 410,
      code: "gone",
    });
    expect(
      await world.stranger().refused("POST /api/first-run/open", { body: { token: secret } }),
    ).toMatchObject({ status: 410 });
    expect(await count("organisations")).toBe(1);
    expect(await count('auth."user"')).toBe(1);
  });

  test("once it is over, no further token is issued", async () => {
    await world.stranger().call("POST /api/first-run", { body: asked(await token()) });
    expect(await issueOwnerToken(world.services)).toBeNull();
  });

  test("takes the newest token alone: one that was replaced is refused", async () => {
    const [old, newest] = [await token(), await token()];
    const refused = await world.stranger().refused("POST /api/first-run", { body: asked(old) });
    expect(refused.status).toBe(410);
    await world.stranger().call("POST /api/first-run", { body: asked(newest) });
  });

  test("keeps only a hash of its token", async () => {
    const secret = await token();
    const superuser = await openSuperuser(world.database.urls.superuserUrl);
    const kept = await superuser.query<{ text: string }>(
      "select t::text as text from owner_tokens t",
    );
    await superuser.end();
    expect(kept.rows).toHaveLength(1);
    expect(kept.rows[0]?.text).not.toContain(secret);
    expect(kept.rows[0]?.text).not.toContain(Buffer.from(secret).toString("hex"));
  });

  test("by five at once with one token makes one organisation", async () => {
    const secret = await token();
    const sent = await Promise.all(
      [1, 2, 3, 4, 5].map((i) =>
        world.stranger().send("POST", "/api/first-run", {
          body: { ...asked(secret), organisation: `House ${i}` },
        }),
      ),
    );
    const statuses = sent.map((one) => one.status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, 410, 410, 410, 410]);
    expect(await count("organisations")).toBe(1);
    expect(await count("memberships")).toBe(1);
  });

  test("that broke off between account and organisation is finished by trying again", async () => {
    const secret = await token();
    const superuser = await openSuperuser(world.database.urls.superuserUrl);
    await superuser.query("revoke insert on organisations from evenhand_app");
    const broken = await world.stranger().refused("POST /api/first-run", { body: asked(secret) });
    expect(broken.status).toBe(500);
    expect([await count('auth."user"'), await count("organisations")]).toEqual([1, 0]);
    await superuser.query("grant insert on organisations to evenhand_app");
    await superuser.end();

    const another = { ...asked(secret), password: "not the password of before" };
    expect(await world.stranger().refused("POST /api/first-run", { body: another })).toMatchObject({
      status: 401,
      code: "wrong_credentials",
    });
    const view = await world.stranger().call("POST /api/first-run", { body: asked(secret) });
    expect(view.member?.role).toBe("owner");
    expect(await count('auth."user"')).toBe(1);
  });

  test("never leaves a person without a password: they come together or not at all", async () => {
    const secret = await token();
    const superuser = await openSuperuser(world.database.urls.superuserUrl);
    await superuser.query('revoke insert on auth."account" from evenhand_auth');
    const broken = await world.stranger().refused("POST /api/first-run", { body: asked(secret) });
    expect(broken.status).toBe(500);
    expect(await count('auth."user"')).toBe(0);
    await superuser.query('grant insert on auth."account" to evenhand_auth');
    await superuser.end();
    await world.stranger().call("POST /api/first-run", { body: asked(secret) });
  });

  test("leaves nothing behind when the password is refused", async () => {
    const secret = await token();
    const body = { ...asked(secret), password: "password1234" };
    expect(await world.stranger().refused("POST /api/first-run", { body })).toMatchObject({
      code: "password_refused",
    });
    expect(await count('auth."user"')).toBe(0);
    await world.stranger().call("POST /api/first-run", { body: asked(secret) });
  });
});
