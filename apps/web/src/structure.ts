import { posix } from "node:path";

/** Source files by their path under src/: `features/members/words.ts` → its text. */
export type SourceTree = ReadonlyMap<string, string>;

const NOUNS = [
  "members",
  "rubrics",
  "openings",
  "candidates",
  "interviews",
  "scorecards",
  "debriefs",
  "calibration",
  "exercises",
];

const NAMES_THAT_SAY_NOTHING = ["utils", "helpers", "common", "types", "index"];

/** Which rooms each room may look into, besides itself. Packages of the house stand with their `@`. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  main: ["app", "ui"],
  app: ["pages", "lib", "ui"],
  pages: ["features", "ui", "charts", "app/paths"],
  features: ["ui", "charts", "lib", "@evenhand/contract", "@evenhand/rubric"],
  charts: ["@evenhand/contract"],
  ui: ["@evenhand/contract"],
  lib: ["@evenhand/contract"],
};

const WHY: Record<string, string> = {
  main: "main.tsx only puts the app on the page",
  app: "the app knows pages, not the nouns on them",
  pages: "a page introduces features to each other and leaves the asking to them",
  features: "a feature that knows its neighbour or its page cannot be moved, read or tested alone",
  charts: "a chart draws numbers and knows no noun",
  ui: "ui could ship in another product",
  lib: "lib carries everybody and knows nobody",
};

/** Every breach of the import table, each as a sentence with its reason. */
export function structureFaults(tree: SourceTree): string[] {
  return [...tree].flatMap(([path, text]) => [
    ...nameFaults(path),
    ...importsOf(text).flatMap((found) => importFaults(path, found)),
  ]);
}

function nameFaults(path: string): string[] {
  const faults: string[] = [];
  const [first = "", second = ""] = path.split("/");
  const name = posix.basename(path).split(".")[0] ?? "";
  if (NAMES_THAT_SAY_NOTHING.includes(name)) {
    faults.push(
      `${path}: "${name}" says nothing about what is inside; name it after what it does.`,
    );
  }
  if (path.includes("/") && !(first in MAY_IMPORT)) {
    faults.push(`${path}: there is no room "${first}"; the rooms are in the import table.`);
  }
  if (first === "features" && !NOUNS.includes(second)) {
    faults.push(`${path}: "${second}" is no noun of the hiring process; one word opens six doors.`);
  }
  return faults;
}

type Import = { from: string; typeOnly: boolean };

function importsOf(text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const found: Import[] = [];
  for (const [, words = "", from = ""] of code.matchAll(
    /^\s*(?:import|export)\s+((?:type\b)?[^"';]*?)\s*from\s*["']([^"']+)["']/gm,
  )) {
    found.push({ from, typeOnly: /^type\b/.test(words) });
  }
  for (const [, from = ""] of code.matchAll(/\bimport\s*\(?\s*["']([^"']+)["']/g)) {
    found.push({ from, typeOnly: false });
  }
  return found;
}

function importFaults(path: string, { from, typeOnly }: Import): string[] {
  const isTest = /\.test\.tsx?$/.test(path) || path === "structure.ts";
  if (from.startsWith("@evenhand/")) return packageFaults(path, from, typeOnly);
  if (from.startsWith("node:") && !isTest) {
    return [`${path} imports ${from}: a browser has no such module.`];
  }
  if (!from.startsWith(".")) return [];
  const target = posix.join(posix.dirname(path), from);
  return isTest && !path.includes("/") ? [] : roomFaults(path, target);
}

function packageFaults(path: string, from: string, typeOnly: boolean): string[] {
  const room = roomOf(path);
  const name = from.split("/").slice(0, 2).join("/");
  const faults: string[] = [];
  if (!(MAY_IMPORT[room] ?? []).includes(name)) {
    faults.push(`${path} imports ${from}: ${WHY[room] ?? "it stands in no room"}.`);
  }
  if (name === "@evenhand/contract" && !typeOnly) {
    faults.push(
      `${path} imports ${from} as a value: write import type, or zod travels into the browser.`,
    );
  }
  if (from === "@evenhand/contract/wire" && path !== "lib/client.ts") {
    faults.push(`${path} imports ${from}: lib/client.ts alone speaks to the server.`);
  }
  return faults;
}

function roomFaults(path: string, target: string): string[] {
  const from = roomOf(path);
  const to = roomOf(target);
  const why = WHY[from] ?? "it stands in no room";
  if (target.startsWith("..")) return [`${path} imports ${target}: that is outside of src/.`];
  if (from === "features" && to === "features" && nounOf(path) !== nounOf(target)) {
    return [`${path} imports ${target}: ${why}.`];
  }
  if (from === "pages" && target === "lib/client.ts") {
    return [`${path} imports ${target}: pages never call the server themselves.`];
  }
  if (from === to) return [];
  const allowed = (MAY_IMPORT[from] ?? []).some(
    (room) => room === to || target.replace(/\.tsx?$/, "") === room,
  );
  return allowed ? [] : [`${path} imports ${target}: ${why}.`];
}

function roomOf(path: string): string {
  const [first = ""] = path.split("/");
  return first.replace(/\.tsx?$/, "");
}

function nounOf(path: string): string {
  return path.split("/")[1] ?? "";
}
