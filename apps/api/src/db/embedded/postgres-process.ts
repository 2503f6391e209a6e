import { spawn, type ChildProcess, type StdioOptions } from "node:child_process";
import { parse } from "node:path";
import type { OperatingUser } from "./operating-user.ts";

type Options = { runAs: OperatingUser | undefined; stdio: StdioOptions; detached?: boolean };

const passedOn = ["PATH", "LD_LIBRARY_PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR"];

/** Starts a PostgreSQL program with none of our secrets in its environment, in plain English and UTC. */
export function spawnPostgres(program: string, options: string[], how: Options): ChildProcess {
  const environment = Object.fromEntries(
    passedOn.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return spawn(program, options, {
    // a place everybody may enter; PostgreSQL moves into its data directory itself
    cwd: parse(program).root,
    env: { ...environment, LC_ALL: "C", TZ: "UTC" },
    stdio: how.stdio,
    detached: how.detached ?? false,
    windowsHide: true,
    ...(how.runAs === undefined ? {} : { uid: how.runAs.uid, gid: how.runAs.gid }),
  });
}

/** Runs a program to its end. @throws Error with the last lines it printed. */
export async function runPostgresProgram(
  program: string,
  options: string[],
  runAs: OperatingUser | undefined,
  input = "",
): Promise<void> {
  const child = spawnPostgres(program, options, { runAs, stdio: "pipe" });
  let printed = "";
  child.stdout?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stdin?.on("error", () => undefined).end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`${program} ended with code ${code}: ${lastLines(printed)}`);
}

export function lastLines(text: string, count = 6): string {
  return text.trim().split("\n").slice(-count).join(" / ");
}
