import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { DatabaseAddresses } from "./connect.ts";
import { asSuperuser } from "./embedded/roles.ts";
import { onDatabase } from "./embedded/urls.ts";
import { CannotUseDatabase, reachServer, requireRoles } from "./reach-server.ts";
import { freshDatabase, type FreshDatabase } from "./testing.ts";

const { appUrl: app, adminUrl: admin, authUrl: auth, superuserUrl } = inject("postgres");
const good: DatabaseAddresses = { app, admin, auth, direct: app };

test("a server that lets every login in is taken", async () => {
  await expect(reachServer(good)).resolves.toBeUndefined();
});

test.each([
  ["DATABASE_URL", { app: "postgres://a:hunter2@127.0.0.1:1/evenhand" }, /127\.0\.0\.1:1.*REFUSED/],
  ["DATABASE_URL", { app: "postgres://a:hunter2@localhost:1/evenhand" }, /localhost:1.*REFUSED/],
  ["DATABASE_AUTH_URL", { auth: withPassword(auth, "hunter2") }, /password authentication failed/],
  ["DATABASE_ADMIN_URL", { admin: onDatabase(admin, "nowhere") }, /"nowhere" does not exist/],
])("%s is named where it is of no use: %o", async (setting, wrong, because) => {
  const refused = reachServer({ ...good, ...wrong });
  await expect(refused).rejects.toThrow(CannotUseDatabase);
  await expect(refused).rejects.toThrow(because);
  await expect(refused).rejects.toThrow(new RegExp(`^${setting}: `));
  await expect(refused).rejects.not.toThrow(/hunter2/);
});

test("a database that cannot hold every language is refused", async () => {
  await asSuperuser(superuserUrl, async (client) => {
    await client.query("drop database if exists old_letters");
    await client.query(
      "create database old_letters encoding 'LATIN1' locale 'C' template template0",
    );
  });
  const address = onDatabase(superuserUrl, "old_letters");
  await expect(
    reachServer({ app: address, admin: address, auth: address, direct: address }),
  ).rejects.toThrow("keeps text as LATIN1, and UTF8 is wanted");
});

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

test("the server's pools work as their own roles, each where its tables are", async () => {
  await expect(requireRoles(fresh.open())).resolves.toBeUndefined();
});

test("a connection that works as another role than was asked for is refused", async () => {
  const other = fresh.open({ app: "evenhand_owner", auth: "evenhand_auth" });
  await expect(requireRoles(other)).rejects.toThrow(
    "DATABASE_URL: a connection works as evenhand_owner in the schema public, and evenhand_app in public is wanted.",
  );
  const { pool } = fresh.open();
  await expect(requireRoles({ pool, authPool: pool })).rejects.toThrow(/^DATABASE_AUTH_URL: /);
});

function withPassword(address: string, password: string): string {
  const url = new URL(address);
  url.password = password;
  return url.href;
}
