import { BadCommand } from "./command-options.ts";
import type { CommandIo } from "./command-io.ts";
import { BadTable } from "./read-table.ts";

/** Runs a command; what is wrong with the input goes to standard error in one sentence. */
export function runCommand(io: CommandIo, command: () => void): number {
  try {
    command();
    return 0;
  } catch (error) {
    if (!(error instanceof BadCommand) && !(error instanceof BadTable)) throw error;
    io.stderr(`${error.message}\n`);
    return 1;
  }
}

/** The text of a file, or BadCommand with the reason. */
export function readFileOrRefuse(io: CommandIo, path: string): string {
  try {
    return io.readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadCommand(`${path}: ${reason}`, { cause: error });
  }
}
