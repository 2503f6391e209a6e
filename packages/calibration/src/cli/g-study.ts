import { performance } from "node:perf_hooks";
import { generalizability } from "../generalizability/generalizability.ts";
import type { CommandIo } from "./command-io.ts";
import { BadCommand, parseCommand } from "./command-options.ts";
import { studyText } from "./g-study-text.ts";
import { readStudy } from "./read-study.ts";
import { readFileOrRefuse, runCommand } from "./run-command.ts";

const USAGE = "usage: g-study ratings.csv [--json]";

/** `g-study ratings.csv`: columns candidate, rater, criterion, rating. The exit code. */
export function run(args: readonly string[], io: CommandIo): number {
  return runCommand(io, () => {
    const started = performance.now();
    const command = parseCommand(args, { json: "flag" }, USAGE);
    const [path, ...more] = command.files;
    if (path === undefined || more.length > 0) {
      throw new BadCommand(`got ${command.files.length} files, want one\n${USAGE}`);
    }
    const { ratings, findings } = readStudy(readFileOrRefuse(io, path), path);
    const study = generalizability(ratings);
    const report = { ...study, findings: [...findings, ...study.findings] };
    const seconds = (performance.now() - started) / 1000;
    if (command.flag("json")) io.stdout(`${JSON.stringify({ ...report, seconds }, null, 2)}\n`);
    else io.stdout(studyText(report));
  });
}
