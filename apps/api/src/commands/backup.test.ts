import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { asSuperuser } from "../db/embedded/roles.ts";
import { createTestDatabase } from "../db/embedded/testing.ts";
import type { PostgresUrls } from "../db/embedded/urls.ts";
import { newId } from "../db/ids.ts";
import { TEMPLATE } from "../db/testing.ts";
import { createLoop } from "../testing/loop.ts";
import { buildTwoHouses, type TwoHouses } from "../testing/routes/two-houses.ts";
import { runCommand, settingsFor } from "./command-line.testing.ts";

const NASTY = "line\u2028sep \\N \\. \"quotes\" 'n' \t tab\nnew line \r 🦉 ÷ \u0085 ";
const folder = mkdtempSync(join(tmpdir(), "evenhand-backup-"));
const file = join(folder, "the backup.gz");
const data = mkdtempSync(join(tmpdir(), "evenhand-backup-data-"));
let houses: TwoHouses;
let printed: string[];
/** What the database held when the backup was made. */
let was: Record<string, string[]>;

beforeAll(async () => {
  houses = await buildTwoHouses();
  const { owner, interviewer } = houses.people;
  await owner.send("PATCH", "/api/organisation", {
    body: { name: "Heron ÷ 🦉 \u2028" },
    headers: { "if-match": '"1"' },
  });
  // an answer without a body is kept as JSON's null, which is not SQL's
  await owner.send("POST", `/api/members/${interviewer.membershipId}/deactivate`, {
    headers: { "idempotency-key": "deactivate-1" },
  });
  const loop = await createLoop(houses.world, owner);
  const application = await loop.application(
    await loop.opening(),
    await loop.candidate({ name: NASTY.trim() }),
  );
  const interview = await loop.interview(application, { panel: [owner, houses.people.auditor] });
  await loop.card(interview, owner, "draft");
  await plantAttachment(application);
  writeFileSync(join(data, "secret"), "s".repeat(40), { mode: 0o600 });
  const ran = await runCommand(["backup", file], settingsOf(houses.world.database.urls));
  if (ran.code !== 0) throw new Error(ran.complained.join());
  printed = ran.printed;
  was = await contentOf(houses.world.database.urls);
});
afterAll(async () => {
  await houses.close();
  for (const path of [folder, data]) rmSync(path, { recursive: true, force: true });
});

const settingsOf = (urls: PostgresUrls, dataDirectory = data) => ({
  ...settingsFor(urls),
  EVENHAND_DATA: dataDirectory,
});

async function plantAttachment(applicationId: string): Promise<void> {
  const id = newId();
  await houses.own.insert("attachments", {
    id,
    application_id: applicationId,
    name: NASTY,
    media_type: "text/plain",
    size: 600_000,
    sha256: "\\x00ff",
    chunks: 3,
    added_by: houses.people.owner.membershipId,
    added_at: "2026-01-01T00:00:00.123456Z",
  });
  for (const position of [0, 1, 2]) {
    const bytes = `\\x${randomBytes(200_000).toString("hex")}`;
    await houses.own.insert("attachment_chunks", { attachment_id: id, position, bytes });
  }
}

function emptyDatabase(template: string | undefined = TEMPLATE): Promise<PostgresUrls> {
  return createTestDatabase(
    inject("postgres"),
    `test_${randomBytes(6).toString("hex")}`,
    template === "" ? undefined : template,
  );
}

/** Every row of ours as text, by table; asked past every wall and in PostgreSQL's own words. */
function contentOf(urls: PostgresUrls): Promise<Record<string, string[]>> {
  return asSuperuser(urls.superuserUrl, async (client) => {
    const content: Record<string, string[]> = {};
    const tables = await client.query<{ name: string }>(
      "select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('public', 'auth')",
    );
    for (const { name } of tables.rows) {
      if (/kysely|owner_tokens|rate_limit|auth\.(session|account_link|verification)$/.test(name))
        continue;
      const { rows } = await client.query<{ row: string }>(
        `select t::text as row from ${name} t order by t::text collate "C"`,
      );
      content[name] = rows.map(({ row }) => row);
    }
    return content;
  });
}

/** The keys' kind and the walls' state: what a restore changes for a while. */
function structureOf(urls: PostgresUrls): Promise<unknown[]> {
  return asSuperuser(urls.superuserUrl, async (client) => {
    const { rows } = await client.query(
      `select conrelid::regclass::text, conname, condeferrable, condeferred, convalidated from pg_constraint
       where connamespace in ('public'::regnamespace, 'auth'::regnamespace) order by 1, 2`,
    );
    const walls = await client.query(
      "select relname, relrowsecurity, relforcerowsecurity from pg_class where relnamespace = 'public'::regnamespace order by 1",
    );
    return [...rows, ...walls.rows];
  });
}

describe("a backup", () => {
  test("is for its owner's eyes alone, and says how much it holds and where each chain ends", () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(`${file}.secret`).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual(["the backup.gz", "the backup.gz.secret"]);
    expect(printed[0]).toMatch(/the backup\.gz: \d+ rows of 2 organisations\.$/);
    expect(printed.filter((line) => / head [0-9a-f]{64}$/.test(line))).toHaveLength(3);
  });

  test("holds no session, and nothing that opens one", () => {
    const text = gunzipSync(readFileSync(file)).toString();
    expect(text).toContain('"table":"auth.user"');
    expect(text).not.toContain("auth.session");
    expect(text).not.toContain("s".repeat(40));
  });

  test("never replaces a file", async () => {
    const before = readFileSync(file);
    const ran = await runCommand(["backup", file], settingsOf(houses.world.database.urls));
    expect(ran.code).toBe(1);
    expect(ran.complained[0]).toContain("exists already: a backup never replaces a file.");
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("is of one moment, whatever is written meanwhile", async () => {
    const { owner } = houses.people;
    const enough = new AbortController();
    const writer = (async () => {
      for (let n = 0; !enough.signal.aborted; n += 1)
        await owner.call("POST /api/invitations", {
          body: { email: `meanwhile-${n}@example.org`, role: "auditor" },
        });
    })();
    const busy = join(folder, "busy.gz");
    const ran = await runCommand(["backup", busy], settingsOf(houses.world.database.urls));
    enough.abort();
    await writer;
    expect(ran.code).toBe(0);
    const empty = await emptyDatabase();
    const restored = await runCommand(
      ["restore", busy],
      settingsOf(empty, mkdtempSync(join(data, "busy-"))),
    );
    expect(restored).toMatchObject({ code: 0, complained: [] });
  });
});

describe("a restore", () => {
  test.each([
    ["a migrated, empty database", TEMPLATE],
    ["a database without a schema", ""],
  ])("into %s brings every row back as it was, and proves the chains", async (_, template) => {
    const empty = await emptyDatabase(template);
    const here = mkdtempSync(join(data, "restored-"));
    const sound = await structureOf(await emptyDatabase());
    const ran = await runCommand(["restore", file], settingsOf(empty, here));
    expect(ran).toMatchObject({ code: 0, complained: [] });
    expect(ran.printed[0]).toMatch(/^\d+ rows restored and read back, as they were at 20/);
    expect(ran.printed.slice(1).filter((line) => line.includes("intact"))).toHaveLength(3);
    expect(readFileSync(join(here, "secret"), "utf8")).toBe("s".repeat(40));
    expect(statSync(join(here, "secret")).mode & 0o777).toBe(0o600);
    expect(await structureOf(empty)).toEqual(sound);

    const full = Object.keys(was).filter((table) => was[table]?.length !== 0);
    expect(full).toEqual(
      expect.arrayContaining(["public.attachment_chunks", "public.scorecards", "auth.account"]),
    );
    expect(await contentOf(empty)).toEqual(was);
  });

  test("is refused where somebody is at home already, and changes nothing", async () => {
    const urls = houses.world.database.urls;
    const before = await contentOf(urls);
    const ran = await runCommand(["restore", file], settingsOf(urls));
    expect(ran).toMatchObject({ code: 1, printed: [] });
    expect(ran.complained[0]).toMatch(/^The database is not empty \(there are rows in \S+\)/);
    expect(await contentOf(urls)).toEqual(before);
  });

  test("is refused into the demo", async () => {
    const settings = { EVENHAND_DATA: join(folder, "nowhere"), EVENHAND_DEMO: "on" };
    const ran = await runCommand(["restore", file], settings);
    expect(ran.complained[0]).toContain("EVENHAND_DEMO is on");
    expect(existsSync(join(folder, "nowhere"))).toBe(false);
  });

  let empty: PostgresUrls | undefined;
  const text = () => gunzipSync(readFileSync(file)).toString();
  const lines = () => text().trimEnd().split("\n");
  const packed = (all: string[]) => gzipSync(`${all.join("\n")}\n`);
  const flipped = (at: number) => {
    const bytes = readFileSync(file);
    const place = Math.floor(bytes.length * at);
    bytes[place] = (bytes[place] ?? 0) ^ 255;
    return bytes;
  };
  test.each<[string, () => Buffer, RegExp]>([
    ["is cut short", () => readFileSync(file).subarray(0, 90_000), /no whole backup/],
    ["has a changed byte", () => flipped(0.5), /no whole backup/],
    ["has a changed first byte", () => flipped(0), /no whole backup/],
    ["is empty", () => Buffer.alloc(0), /no whole backup/],
    ["is something else", () => gzipSync("hello\n"), /opening of a backup is expected/],
    ["has lost its closing", () => packed(lines().slice(0, -1)), /ends where the closing/],
    ["goes on after its closing", () => packed([...lines(), "[]"]), /stands after its closing/],
    [
      "has lost a row",
      () => packed(lines().filter((line) => !line.includes("Heron auditor"))),
      /rows of \S+ are not those|no whole backup/,
    ],
    [
      "says something else",
      () => gzipSync(text().replaceAll("Zebra House", "Horse House")),
      /rows of \S+ are not those/,
    ],
    [
      "is of another schema",
      () => gzipSync(text().replace('"schema":["0001', '"schema":["0000')),
      /has the schema \S+, and this program wants/,
    ],
  ])("of a file that %s is refused, and leaves the database empty", async (_, make, because) => {
    empty ??= await emptyDatabase();
    const before = await contentOf(empty);
    const bad = join(folder, `bad-${randomBytes(4).toString("hex")}`);
    writeFileSync(bad, make());
    const ran = await runCommand(["restore", bad], settingsOf(empty));
    expect(ran).toMatchObject({ code: 1, printed: [] });
    expect(ran.complained[0]).toMatch(because);
    expect(ran.complained[0]).toContain("Nothing was changed.");
    expect(await contentOf(empty)).toEqual(before);
  });

  test("of a chain that was broken before brings the rows back and says so", async () => {
    const { superuser, world } = houses;
    const broken = join(folder, "broken.gz");
    await superuser.query("begin");
    await superuser.query("update audit_events set action = 'rewritten' where position = 1");
    await superuser.query("commit");
    await runCommand(["backup", broken], settingsOf(world.database.urls));
    const ran = await runCommand(["restore", broken], settingsOf(await emptyDatabase()));
    expect(ran.code).toBe(1);
    expect(ran.printed[0]).toContain("rows restored");
    expect(ran.complained[0]).toMatch(/^Everything was restored, but 2 audit chains did not hold/);
  });
});
