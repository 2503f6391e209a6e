import { PACKAGE_RULES, ruleFor } from "./import-table.ts";
import { importsOf, type Import } from "./imports.ts";
import { isTestCode, roomOf, targetOf } from "./rooms.ts";

/** Source files by their path from the root of the repository. */
export type Files = Record<string, string>;

/** Who may turn a text into an organisation's id, and what makes the text trustworthy there. */
const MINTING_DOORS: Record<string, string> = {
  "apps/api/src/db/tenant.ts": "its home",
  "apps/api/src/db/memberships.ts": "ids of organisations that a person is a member of",
  "apps/api/src/features/members/first-run.ts": "the organisation that is being made",
  "apps/api/src/features/members/invitation-link.ts": "a link proves itself by its secret",
  "apps/api/src/mail/deliver-mail.ts": "a job that our own transaction put on the queue",
  "apps/api/src/features/calibration/run-calibration.ts":
    "a job that our own transaction put on the queue",
};

/** They stand above the house and may look into every room: what builds it, operates it, or plays on it. */
const FREE_ROOMS = new Set(["top", "commands", "demo"]);

const SQL =
  /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^`]*>)?`|\.query\(\s*["'`]\s*(select|insert|update|delete|with|set|begin|listen)\b/i;
const SQL_FILES = /^apps\/api\/src\/(db|commands)\/|\/([a-z-]+-)?queries\.ts$/;
const EMPTY_NAMES = /\/(utils?|helpers?|common|types|index)\.tsx?$/;

/** What is built against the plan of the house, one sentence each: the file, the fault and the reason. */
export function findFaults(files: Files): string[] {
  const aside = besideTheShelf(files);
  return Object.entries(files).flatMap(([path, source]) => {
    const faults = [...nameFaults(path), ...roomFaults(path)];
    if (!isTestCode(path) && !aside.has(path)) {
      faults.push(...textFaults(path, source));
      for (const one of importsOf(source)) faults.push(...importFaults(path, one));
    }
    return faults.map((fault) => `${path}: ${fault}`);
  });
}

/** Files of a package that its shelf, `index.ts`, does not hand out: its command line, and what tests share. */
function besideTheShelf(files: Files): Set<string> {
  const aside = new Set<string>();
  for (const name of ["calibration", "rubric"]) {
    const shelf = `packages/${name}/src/index.ts`;
    if (files[shelf] === undefined) continue;
    const handedOut = new Set([shelf]);
    for (const path of handedOut) {
      for (const { specifier } of importsOf(files[path] ?? "")) {
        const target = targetOf(path, specifier);
        if (target.kind === "file") handedOut.add(target.path);
      }
    }
    for (const path of Object.keys(files)) {
      if (path.startsWith(`packages/${name}/`) && !handedOut.has(path)) aside.add(path);
    }
  }
  return aside;
}

function nameFaults(path: string): string[] {
  return path.startsWith("apps/") && EMPTY_NAMES.test(path)
    ? ["the name says nothing: a file is named after what it does"]
    : [];
}

function roomFaults(path: string): string[] {
  if (isTestCode(path)) return [];
  const room = roomOf(path);
  const known = room !== undefined && (FREE_ROOMS.has(room) || ruleFor(room) !== undefined);
  return known ? [] : ["this folder is no room of the house: the plan has no place for it"];
}

function textFaults(path: string, source: string): string[] {
  const faults: string[] = [];
  if (path.startsWith("packages/")) return faults;
  if (SQL.test(source) && !SQL_FILES.test(path)) {
    faults.push(
      path.endsWith("routes.ts")
        ? "a route asks its queries, it contains no SQL: load, policy, act, present"
        : "SQL is written in db/, in queries files and in commands, so that every query can be found",
    );
  }
  if (/\bmintOrgId\b/.test(source) && MINTING_DOORS[path] === undefined)
    faults.push("only a door that has checked who asks may mint an OrgId");
  if (/\bas (unknown as )?OrgId\b/.test(source) && path !== "apps/api/src/db/tenant.ts")
    faults.push("an OrgId is minted, never asserted: mintOrgId checks what it brands");
  return faults;
}

function importFaults(path: string, { specifier, typeOnly }: Import): string[] {
  const target = targetOf(path, specifier);
  if (target.kind === "package") {
    return PACKAGE_RULES.filter(
      (rule) =>
        rule.name.test(target.name) && !rule.where.test(path) && !(rule.typesElsewhere && typeOnly),
    ).map((rule) => `imports ${specifier}: ${rule.why}`);
  }
  if (isTestCode(target.path))
    return [`imports ${specifier}: product code does not import what tries it`];
  if (/^(packages\/[^/]+\/src\/cli(\/.+)?|apps\/api\/src\/server)\.ts$/.test(target.path))
    return [`imports ${specifier}: a program is started, never imported`];
  const from = roomOf(path);
  const to = roomOf(target.path);
  if (to === "commands" && from !== "commands")
    return [`imports ${specifier}: the commands are imported by nothing`];
  if (to === "demo" && from !== "demo" && from !== "top" && from !== "commands")
    return [`imports ${specifier}: the demo plays on the house, the house does not know it`];
  if (from === to || from === undefined || FREE_ROOMS.has(from))
    return partFaults(path, specifier, target.path, typeOnly);
  const rule = ruleFor(from);
  const entry = to === undefined ? undefined : rule?.may[to];
  if (rule === undefined || entry === undefined)
    return [`imports ${specifier}: ${rule?.why ?? "this folder is no room of the house"}`];
  if (entry.extent === "types" && !typeOnly)
    return [`imports ${specifier}, of which it may see only types: ${rule.why}`];
  if (entry.files !== undefined && !entry.files.test(target.path))
    return [`imports ${specifier}, a part that it may not see: ${rule.why}`];
  return partFaults(path, specifier, target.path, typeOnly);
}

/** Inside a room, policies are pure and queries know no policy. */
function partFaults(path: string, specifier: string, target: string, typeOnly: boolean): string[] {
  if (!path.includes("/features/") || typeOnly) return [];
  if (path.endsWith("policy.ts") && !/^packages\/|policy\.ts$/.test(target))
    return [`imports ${specifier}: a policy is pure; it takes types and other policies`];
  if (path.endsWith("queries.ts") && !/^packages\/|^apps\/api\/src\/db\/|queries\.ts$/.test(target))
    return [`imports ${specifier}: queries know the database alone, no policy and no HTTP`];
  return [];
}
