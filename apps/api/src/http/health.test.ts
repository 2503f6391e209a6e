import { afterEach, expect, test } from "vitest";
import { openSuperuser } from "../db/planted-organisation.testing.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
afterEach(() => world.close());

const readiness = async () => {
  const sent = await world.stranger().send("GET", "/readyz");
  return [sent.status, sent.body];
};

test("a server that can do its work is ready", async () => {
  world = await createWorld();
  expect(await readiness()).toEqual([
    200,
    { status: "ready", checks: { database: "ok", migrations: "ok", shutdown: "running" } },
  ]);
});

test("one whose schema is older than its program is not", async () => {
  world = await createWorld();
  const superuser = await openSuperuser(world.database.urls.superuserUrl);
  await superuser.query(
    "delete from kysely_migration where name = (select max(name) from kysely_migration)",
  );
  await superuser.end();
  expect(await readiness()).toEqual([
    503,
    { status: "not_ready", checks: { database: "ok", migrations: "pending", shutdown: "running" } },
  ]);
});

test("one whose connections are cut says so, tells nothing of the inside, and comes back by itself", async () => {
  world = await createWorld();
  const owner = await world.organisation("Heron House");
  const admin = await openSuperuser(world.database.urls.superuserUrl);
  const { pool, authPool } = world.services.database;
  for (const cut of [authPool, pool]) {
    const held = await cut.query<{ pid: number }>("select pg_backend_pid() as pid");
    await admin.query("select pg_terminate_backend($1)", [held.rows[0]?.pid]);
  }
  const sent = await Promise.all([1, 2, 3].map(() => owner.send("GET", "/api/members")));
  expect(sent.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
  for (const { body } of sent) expect(JSON.stringify(body)).not.toMatch(/terminat|postgres/i);
  expect((await owner.send("GET", "/api/members")).status).toBe(200);
  await admin.end();
});

test("one without its database is not, and lives; it is again as soon as the database is", async () => {
  world = await createWorld();
  const owner = await world.organisation("Heron House");
  const { pathname } = new URL(world.database.urls.appUrl);
  const name = pathname.slice(1);
  const admin = await openSuperuser(world.database.urls.superuserUrl.replace(name, "postgres"));
  await admin.query(`alter database ${name} with allow_connections false`);
  await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
    name,
  ]);
  expect(await readiness()).toEqual([
    503,
    {
      status: "not_ready",
      checks: { database: "failed", migrations: "unknown", shutdown: "running" },
    },
  ]);
  expect((await world.stranger().send("GET", "/healthz")).status).toBe(200);
  await admin.query(`alter database ${name} with allow_connections true`);
  await admin.end();
  expect((await owner.send("GET", "/api/profile")).status).toBe(200);
  expect((await readiness())[0]).toBe(200);
});
