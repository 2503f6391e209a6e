import { parseArgs } from "node:util";
import { settingNamed } from "../draft/setting-named.ts";
import { draftRubric } from "../draft-rubric.ts";
import { parseReport, type ParsedReport } from "../report/parse-report.ts";
import { printedReport } from "./printed-report.ts";
import { readTextFile } from "./read-text-file.ts";
import { Refusal } from "./refusal.ts";

export const USAGE = [
  "Usage:",
  "  cli.ts parse FILE                   prints the hiring report as JSON",
  '  cli.ts draft FILE --setting "NAME"  prints the rubric drafted for one of its settings as JSON',
].join("\n");

/** What a command answers, to be printed as JSON; throws a `Refusal` where it cannot. */
export async function runCommand(args: readonly string[]): Promise<unknown> {
  const { command, file, setting } = readArguments(args);
  if (command === "draft" && setting === undefined) {
    throw new Refusal(
      'The option --setting "NAME" is missing: a rubric is drafted for one setting.',
    );
  }
  const parsed = await parseFile(file);
  if (setting === undefined) return printedReport(parsed);
  const chosen = settingNamed(parsed.report, setting);
  if ("problem" in chosen) throw new Refusal(chosen.problem);
  return draftRubric(parsed.report, chosen.name);
}

function readArguments(args: readonly string[]) {
  const { positionals, values } = parseStrictly(args);
  const [command, file, ...more] = positionals;
  if (command === undefined) throw new Refusal("A command is missing.", USAGE);
  if (command !== "parse" && command !== "draft") {
    throw new Refusal(`There is no command “${command}”.`, USAGE);
  }
  if (file === undefined) throw new Refusal(`The command “${command}” wants a file.`, USAGE);
  if (more.length > 0) throw new Refusal(`“${more.join(" ")}” is one argument too many.`, USAGE);
  if (command === "parse" && values.setting !== undefined) {
    throw new Refusal("The command “parse” takes no --setting.", USAGE);
  }
  return { command, file, setting: values.setting };
}

function parseStrictly(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { setting: { type: "string" } },
    });
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error), USAGE);
  }
}

async function parseFile(file: string): Promise<ParsedReport> {
  const parsed = parseReport(await readTextFile(file));
  if ("problems" in parsed) throw new Refusal(...parsed.problems);
  return parsed;
}
