import { performance } from "node:perf_hooks";
import type { FitOptions } from "../fit/fit-shape.ts";
import { fit } from "../fit/fit.ts";
import { fitReport } from "../reports/fit-report.ts";
import type { CommandIo } from "./command-io.ts";
import { BadCommand, parseCommand, scalePoints } from "./command-options.ts";
import { fitText } from "./fit-text.ts";
import { readRatings } from "./read-ratings.ts";
import { readFileOrRefuse, runCommand } from "./run-command.ts";

const USAGE = `usage: fit ratings.csv [--scale 1..4] [--estimator laplace|jml|mml]
    [--interview-effect auto|off|on] [--sds integrated|mode|ml] [--centre candidate|rater]
    [--gates on|off] [--json]`;

const OPTIONS = {
  scale: "text",
  estimator: ["laplace", "jml", "mml"],
  "interview-effect": ["auto", "off", "on"],
  sds: ["integrated", "mode", "ml"],
  centre: ["candidate", "rater"],
  gates: ["on", "off"],
  json: "flag",
} as const;

/** `fit ratings.csv`: columns candidate, rater, criterion, rating. The exit code. */
export function run(args: readonly string[], io: CommandIo): number {
  return runCommand(io, () => {
    const command = parseCommand(args, OPTIONS, USAGE);
    const [path, ...more] = command.files;
    if (path === undefined || more.length > 0) {
      throw new BadCommand(`got ${command.files.length} files, want one\n${USAGE}`);
    }
    const points = command.value("scale");
    const scale = points === undefined ? undefined : scalePoints(points);
    const { ratings, findings } = readRatings(
      readFileOrRefuse(io, path),
      path,
      scale && { lowest: scale[0]!, highest: scale[scale.length - 1]! },
    );
    const started = performance.now();
    const options: FitOptions = {
      estimator: (command.value("estimator") ?? "laplace") as NonNullable<FitOptions["estimator"]>,
      interviewEffect: (command.value("interview-effect") ?? "auto") as NonNullable<
        FitOptions["interviewEffect"]
      >,
      sds: (command.value("sds") ?? "integrated") as NonNullable<FitOptions["sds"]>,
      centre: (command.value("centre") ?? "candidate") as NonNullable<FitOptions["centre"]>,
    };
    const fitted = fitReport(fit(ratings, options), {
      ...(command.value("gates") === "off" && { gates: "off" }),
    });
    const report = { ...fitted, findings: [...findings, ...fitted.findings] };
    const seconds = (performance.now() - started) / 1000;
    if (command.flag("json")) io.stdout(`${JSON.stringify({ ...report, seconds }, null, 2)}\n`);
    else io.stdout(fitText(report));
  });
}
