import { readFileSync } from "node:fs";
import { type Schema, schemaProblems } from "./check-schema.ts";
import type { CommandIo } from "./command-io.ts";

type Run = (args: readonly string[], io: CommandIo) => number;

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const FIXTURES = new URL("../../fixtures/", import.meta.url);
const DOCS = new URL("../../../../docs/", import.meta.url);

/** The text of a file of packages/calibration/fixtures. */
export function fixture(path: string): string {
  return readFileSync(new URL(path, FIXTURES), "utf8");
}

/** Runs a command in a world that holds these files only. */
export function inWorld(
  run: Run,
  files: Readonly<Record<string, string>>,
  args: readonly string[],
): Outcome {
  let stdout = "";
  let stderr = "";
  const code = run(args, {
    readFile: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error("no such file");
      return text;
    },
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
  });
  return { code, stdout, stderr };
}

/** What of a printed JSON document breaks docs/calibration-<name>.schema.json. */
export function documentProblems(name: string, stdout: string): string[] {
  const schema = JSON.parse(
    readFileSync(new URL(`calibration-${name}.schema.json`, DOCS), "utf8"),
  ) as Schema;
  return schemaProblems(JSON.parse(stdout), schema);
}
