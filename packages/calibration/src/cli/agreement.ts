import { performance } from "node:perf_hooks";
import { agreement } from "../agreement/agreement.ts";
import { METRICS, type Metric } from "../agreement/krippendorff-metric.ts";
import { agreementText } from "./agreement-text.ts";
import type { CommandIo } from "./command-io.ts";
import { BadCommand, parseCommand, scalePoints } from "./command-options.ts";
import { readUnits } from "./read-units.ts";
import { readFileOrRefuse, runCommand } from "./run-command.ts";

const USAGE =
  "usage: agreement units.csv [--level nominal|ordinal|interval] [--scale 1..4] [--gates on|off] [--json]";

/**
 * `agreement units.csv`: a row a unit, a column a rater. The exit code.
 *
 * The gate is off unless asked for: the table is the caller's own, printed examples have six
 * units, and every number comes with its interval; too few units is a finding beside the numbers.
 */
export function run(args: readonly string[], io: CommandIo): number {
  return runCommand(io, () => {
    const started = performance.now();
    const command = parseCommand(
      args,
      { level: METRICS, scale: "text", gates: ["on", "off"], json: "flag" },
      USAGE,
    );
    const [path, ...more] = command.files;
    if (path === undefined || more.length > 0) {
      throw new BadCommand(`got ${command.files.length} files, want one\n${USAGE}`);
    }
    const scale = command.value("scale");
    const { table, findings } = readUnits(
      readFileOrRefuse(io, path),
      path,
      scale === undefined ? undefined : scalePoints(scale),
    );
    const found = agreement(table, {
      level: (command.value("level") ?? "ordinal") as Metric,
      gates: command.value("gates") === "on",
    });
    const report = { ...found, findings: [...findings, ...found.findings] };
    const seconds = (performance.now() - started) / 1000;
    if (command.flag("json")) io.stdout(`${JSON.stringify({ ...report, seconds }, null, 2)}\n`);
    else io.stdout(agreementText(report));
  });
}
