import { posix } from "node:path";

/** The rooms of the api in the order of the hiring process: a room looks only back. */
export const PROCESS = [
  "members",
  "rubrics",
  "openings",
  "candidates",
  "interviews",
  "scorecards",
  "debriefs",
  "calibration",
  "exercises",
] as const;

const API = "apps/api/src/";

/** Code that stands beside what it tries; it may import everything, and no product code imports it. */
export function isTestCode(path: string): boolean {
  return (
    /\.(test|testing)\.tsx?$/.test(path) ||
    path.endsWith("/testing.ts") ||
    path.startsWith(`${API}testing/`) ||
    path.startsWith(`${API}durability/`)
  );
}

/**
 * The room of a file, by its path from the root of the repository: `packages/rubric`, `http`,
 * `features/members`, or `top` for what lies directly in the api's `src`. Undefined: no room is known.
 */
export function roomOf(path: string): string | undefined {
  const packageName = /^packages\/([^/]+)\/src\//.exec(path)?.[1];
  if (packageName !== undefined) return `packages/${packageName}`;
  if (!path.startsWith(API)) return undefined;
  const [first = "", second = "", third] = path.slice(API.length).split("/");
  if (second === "") return "top";
  if (first === "features") return third === undefined ? undefined : `features/${second}`;
  return ["db", "http", "auth", "jobs", "mail", "commands", "demo"].includes(first)
    ? first
    : undefined;
}

/** Where an import of `from` leads: a path in the repository, or the name of a package. */
export function targetOf(
  from: string,
  specifier: string,
): { kind: "file"; path: string } | { kind: "package"; name: string } {
  if (specifier.startsWith("."))
    return { kind: "file", path: posix.join(posix.dirname(from), specifier) };
  const own = /^@evenhand\/([^/]+)(?:\/(.+))?$/.exec(specifier);
  if (own !== null) return { kind: "file", path: `packages/${own[1]}/src/${own[2] ?? "index"}.ts` };
  const name = /^(node:[^/]+|@[^/]+\/[^/]+|[^/]+)/.exec(specifier)?.[1] ?? specifier;
  return { kind: "package", name };
}
