import { performance } from "node:perf_hooks";
import { accuracy } from "../accuracy/accuracy.ts";
import { accuracyText } from "./accuracy-text.ts";
import type { CommandIo } from "./command-io.ts";
import { BadCommand, parseCommand } from "./command-options.ts";
import { readExercise, type TextFile } from "./read-exercise.ts";
import { readFileOrRefuse, runCommand } from "./run-command.ts";

const USAGE = "usage: accuracy rater.csv truth.csv [--json]";

/** `accuracy rater.csv truth.csv`, or one file with the column `true`. The exit code. */
export function run(args: readonly string[], io: CommandIo): number {
  return runCommand(io, () => {
    const started = performance.now();
    const command = parseCommand(args, { json: "flag" }, USAGE);
    const [rated, reference, ...more] = command.files;
    if (rated === undefined || more.length > 0) {
      throw new BadCommand(`got ${command.files.length} files, want one or two\n${USAGE}`);
    }
    const read = (source: string): TextFile => ({ source, text: readFileOrRefuse(io, source) });
    const exercise = readExercise(
      read(rated),
      reference === undefined ? undefined : read(reference),
    );
    const found = accuracy(exercise.pairs);
    const report = { ...found, findings: [...exercise.findings, ...found.findings] };
    const seconds = (performance.now() - started) / 1000;
    if (command.flag("json")) io.stdout(`${JSON.stringify({ ...report, seconds }, null, 2)}\n`);
    else io.stdout(accuracyText(report));
  });
}
