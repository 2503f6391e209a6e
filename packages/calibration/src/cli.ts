import { readFileSync } from "node:fs";
import { run as accuracy } from "./cli/accuracy.ts";
import { run as agreement } from "./cli/agreement.ts";
import { run as fit } from "./cli/fit.ts";
import { run as gStudy } from "./cli/g-study.ts";
import type { CommandIo } from "./cli/command-io.ts";

const COMMANDS: Readonly<Record<string, (args: readonly string[], io: CommandIo) => number>> = {
  fit,
  agreement,
  "g-study": gStudy,
  accuracy,
};

const io: CommandIo = {
  readFile: (path) => readFileSync(path, "utf8"),
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
};

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command) process.exitCode = command(args, io);
else {
  io.stderr(
    `got ${name === "" ? "no command" : `"${name}"`}, want ${Object.keys(COMMANDS).join(", ")}\n`,
  );
  process.exitCode = 1;
}
