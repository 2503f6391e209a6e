import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { findFaults, type Files } from "./testing/structure/find-faults.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const FOLDERS = [
  "apps/api/src",
  ...readdirSync(`${ROOT}packages`).map((name) => `packages/${name}/src`),
];

function readFiles(): Files {
  const files: Files = {};
  for (const folder of FOLDERS) {
    for (const entry of readdirSync(`${ROOT}${folder}`, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
      const path = `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/");
      files[path.slice(path.indexOf(folder))] = readFileSync(path, "utf8");
    }
  }
  return files;
}

test("the house is built as it is planned", () => {
  const files = readFiles();
  expect(Object.keys(files).length).toBeGreaterThan(100);
  expect(files).toHaveProperty(["packages/contract/src/wire.ts"]);
  expect(findFaults(files)).toEqual([]);
});

const API = "apps/api/src";

describe("each rule finds its fault", () => {
  test.each<[rule: string, path: string, source: string, reason: RegExp]>([
    [
      "calibration imports nothing",
      "packages/calibration/src/kappa.ts",
      'import { mean } from "simple-statistics";',
      /calibration imports nothing/,
    ],
    [
      "calibration imports no room",
      "packages/calibration/src/kappa.ts",
      'import type { Role } from "@evenhand/contract/members";',
      /imports nothing/,
    ],
    [
      "rubric imports only zod",
      "packages/rubric/src/scale.ts",
      'import { readFile } from "node:fs/promises";',
      /zod and no other/,
    ],
    [
      "rubric knows no wire",
      "packages/rubric/src/scale.ts",
      'import { Id } from "@evenhand/contract/ids";',
      /neither the wire/,
    ],
    [
      "contract knows no engine",
      "packages/contract/src/ids.ts",
      'import { Kysely } from "kysely";',
      /zod and no other/,
    ],
    [
      "contract knows no app",
      "packages/contract/src/ids.ts",
      'export type { Corridor } from "../../../apps/api/src/http/corridor.ts";',
      /no app/,
    ],
    [
      "db knows no HTTP",
      `${API}/db/tenant.ts`,
      'import { refuse } from "../http/refusals.ts";',
      /no HTTP/,
    ],
    [
      "db takes types of the contract",
      `${API}/db/tenant.ts`,
      'import { Role } from "@evenhand/contract/members";',
      /only types/,
    ],
    [
      "db knows no noun",
      `${API}/db/tenant.ts`,
      'import type { MemberRow } from "../features/members/queries.ts";',
      /no HTTP/,
    ],
    [
      "http knows no noun",
      `${API}/http/session.ts`,
      'import { canInvite } from "../features/members/policy.ts";',
      /no noun/,
    ],
    [
      "http takes types of auth",
      `${API}/http/session.ts`,
      'import { createAuth } from "../auth/auth.ts";',
      /only types/,
    ],
    [
      "http takes names of jobs",
      `${API}/http/services.ts`,
      'import type { Jobs } from "../jobs/run.ts";',
      /a part/,
    ],
    [
      "a room looks back",
      `${API}/features/rubrics/publish-rubric.ts`,
      'import { findOpening } from "../openings/queries.ts";',
      /looks only back/,
    ],
    [
      "a room sees no other's routes",
      `${API}/features/openings/routes.ts`,
      'import { rubricRoutes } from "../rubrics/routes.ts";',
      /a part/,
    ],
    [
      "a room sees no other's presenters",
      `${API}/features/openings/routes.ts`,
      'import type { x } from "../rubrics/present.ts";',
      /a part/,
    ],
    [
      "sign-in lives in members",
      `${API}/features/openings/routes.ts`,
      'import { openSession } from "../../auth/accounts.ts";',
      /sign-in is in members/,
    ],
    [
      "a room sees names of jobs",
      `${API}/features/openings/routes.ts`,
      'import { createJobs } from "../../jobs/run.ts";',
      /a part/,
    ],
    [
      "calibration's numbers are for two rooms",
      `${API}/features/openings/routes.ts`,
      'import { alpha } from "@evenhand/calibration";',
      /looks only back/,
    ],
    [
      "a later load counts too",
      `${API}/features/rubrics/routes.ts`,
      'const late = await import("../debriefs/queries.ts");',
      /looks only back/,
    ],
    [
      "auth knows no room",
      `${API}/auth/accounts.ts`,
      'import { addMember } from "../features/members/queries.ts";',
      /knows no room/,
    ],
    [
      "auth takes types of http",
      `${API}/auth/accounts.ts`,
      'import { refuse } from "../http/refusals.ts";',
      /only types/,
    ],
    [
      "jobs know no room",
      `${API}/jobs/run.ts`,
      'import { addMember } from "../features/members/queries.ts";',
      /bind the handlers/,
    ],
    [
      "mail knows no room",
      `${API}/mail/outbox.ts`,
      'import { addMember } from "../features/members/queries.ts";',
      /knows no room/,
    ],
    [
      "commands are imported by nothing",
      `${API}/start-server.ts`,
      'import { backup } from "./commands/backup.ts";',
      /imported by nothing/,
    ],
    [
      "the demo is known to no room",
      `${API}/features/members/routes.ts`,
      'import { seedDemo } from "../../demo/seed-demo.ts";',
      /plays on the house/,
    ],
    [
      "the server is started, not imported",
      `${API}/app.ts`,
      'import "./server.ts";',
      /never imported/,
    ],
    [
      "product code imports no test code",
      `${API}/app.ts`,
      'import { createWorld } from "./testing/world.ts";',
      /what tries it/,
    ],
    [
      "product code imports no test package",
      `${API}/app.ts`,
      'import { expect } from "vitest";',
      /what tries it/,
    ],
    [
      "kysely stays in the cellar",
      `${API}/features/members/routes.ts`,
      'import type { Kysely } from "kysely";',
      /SQL is written/,
    ],
    [
      "connections are opened in the cellar",
      `${API}/http/health.ts`,
      'import { Pool } from "pg";',
      /opened in db/,
    ],
    [
      "Hono stays in the corridor",
      `${API}/features/members/routes.ts`,
      'import { Hono } from "hono";',
      /knows Hono/,
    ],
    [
      "better-auth stays in auth",
      `${API}/features/members/routes.ts`,
      'import { APIError } from "better-auth/api";',
      /sign in/,
    ],
    [
      "the queue stays in jobs",
      `${API}/features/members/routes.ts`,
      'import { PgBoss } from "pg-boss";',
      /the queue/,
    ],
    [
      "SMTP stays in mail",
      `${API}/features/members/routes.ts`,
      'import { createTransport } from "nodemailer";',
      /SMTP/,
    ],
    [
      "a policy is pure",
      `${API}/features/members/policy.ts`,
      'import { findMember } from "./queries.ts";',
      /policy is pure/,
    ],
    [
      "queries know no policy",
      `${API}/features/members/queries.ts`,
      'import { canInvite } from "./policy.ts";',
      /database alone/,
    ],
    [
      "routes contain no SQL",
      `${API}/features/members/routes.ts`,
      'await db.selectFrom("memberships").execute();',
      /contains no SQL/,
    ],
    [
      "SQL has its places",
      `${API}/http/session.ts`,
      "await sql<number>`select 1`.execute(db);",
      /can be found/,
    ],
    [
      "SQL as text has them too",
      `${API}/http/session.ts`,
      'await pool.query("select 1");',
      /can be found/,
    ],
    [
      "doors mint organisations",
      `${API}/features/members/routes.ts`,
      "const org = mintOrgId(params.orgId);",
      /mint an OrgId/,
    ],
    [
      "nobody asserts one",
      `${API}/features/members/routes.ts`,
      "const org = params.orgId as OrgId;",
      /never asserted/,
    ],
    ["names say something", `${API}/http/utils.ts`, "", /says nothing/],
    ["in the web app too", "apps/web/src/lib/index.ts", "", /says nothing/],
    ["a folder is a room", `${API}/services/mailer.ts`, "", /no room/],
    ["a feature is a noun of the process", `${API}/features/reports/routes.ts`, "", /no room/],
  ])("%s", (_rule, path, source, reason) => {
    expect(findFaults({ [path]: source })).toContainEqual(expect.stringMatching(reason));
  });
});

test("what a package's shelf hands out is checked wherever it lies; what it does not hand out is not", () => {
  const faults = findFaults({
    "packages/rubric/src/index.ts": 'export { draft } from "./draft-rubric.ts";',
    "packages/rubric/src/draft-rubric.ts": 'import { read } from "./report/read.ts";',
    "packages/rubric/src/report/read.ts": 'import { readFileSync } from "node:fs";',
    "packages/rubric/src/report/arbitrary-report.ts": 'import fc from "fast-check";',
  });
  expect(faults).toEqual([
    "packages/rubric/src/report/read.ts: imports node:fs: rubric and contract import zod and no other package",
  ]);
});

describe("what is allowed is not a fault", () => {
  test.each([
    [`${API}/features/openings/routes.ts`, 'import { findRubric } from "../rubrics/queries.ts";'],
    [`${API}/features/openings/routes.ts`, 'import { canPublish } from "../rubrics/policy.ts";'],
    [`${API}/features/exercises/run.ts`, 'import { alpha } from "@evenhand/calibration";'],
    [`${API}/http/session.ts`, 'import { type A, type B } from "../auth/auth.ts";'],
    [`${API}/http/session.ts`, '// import { canInvite } from "../features/members/policy.ts";'],
    [`${API}/db/x.test.ts`, 'import { createWorld } from "../testing/world.ts";'],
    ["packages/rubric/src/cli.ts", 'import { readFileSync } from "node:fs";'],
  ])("%s: %s", (path, source) => {
    expect(findFaults({ [path]: source })).toEqual([]);
  });
});
