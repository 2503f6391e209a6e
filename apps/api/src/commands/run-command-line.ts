import { CannotRestore } from "../db/backup/restore-backup.ts";
import { CannotStartPostgres } from "../db/embedded/cannot-start-postgres.ts";
import { CannotUseDatabase } from "../db/reach-server.ts";
import { MigrationError } from "../db/migrate.ts";
import { readEnvironment, SettingError } from "../environment.ts";
import { CommandRefused, type Command } from "./command.ts";

export type Terminal = { print: (line: string) => void; complain: (line: string) => void };

/**
 * Runs one command of `commands` as the words of the command line say. The exit code: 0 done, 1 refused or
 * failed, 2 not understood. Results are printed; everything else is a complaint.
 */
export async function runCommandLine(
  words: string[],
  commands: Command[],
  settings: Record<string, string | undefined>,
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  const [name = "help", ...rest] = words;
  if (["help", "--help", "-h"].includes(name)) {
    for (const line of help(commands)) terminal.print(line);
    return 0;
  }
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    const known = ["help", ...commands.map((each) => each.name)].join(", ");
    terminal.complain(`The command is wrong: got ${JSON.stringify(name)}, want one of ${known}.`);
    return 2;
  }
  if (command.takes !== undefined && rest.length !== 1) {
    terminal.complain(
      `${name} takes one ${command.takes}: got ${rest.length === 0 ? "none" : JSON.stringify(rest.join(" "))}.`,
    );
    return 2;
  }
  if (command.takes === undefined && rest.length > 0) {
    terminal.complain(
      `${name} takes nothing further: got ${JSON.stringify(rest.join(" "))}. Settings are read from the environment, as the server reads them.`,
    );
    return 2;
  }
  try {
    await command.run({
      environment: () => readEnvironment(settings, { demoByDefault: true }),
      word: rest[0] ?? "",
      print: terminal.print,
    });
    return 0;
  } catch (error) {
    terminal.complain(explain(error));
    return 1;
  }
}

function help(commands: Command[]): string[] {
  const lines = [{ name: "help", summary: "Lists the commands." }, ...commands.map(named)];
  const width = Math.max(...lines.map(({ name }) => name.length));
  return [
    "npm run evenhand -- <command>, with the settings of the server in the environment:",
    ...lines.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
  ];
}

const EXPECTED = [
  CommandRefused,
  SettingError,
  CannotRestore,
  CannotStartPostgres,
  CannotUseDatabase,
  MigrationError,
];

function named({ name, takes, summary }: Command) {
  return { name: takes === undefined ? name : `${name} <${takes}>`, summary };
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (EXPECTED.some((kind) => error instanceof kind)) return error.message;
  // pg reports an address that resolves to several hosts as one error for each, and no message of its own
  const cause = error instanceof AggregateError ? (error.errors[0] as Error) : error;
  return `It failed: ${cause.message}`;
}
