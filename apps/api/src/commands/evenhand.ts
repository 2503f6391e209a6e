import { COMMANDS } from "./commands.ts";
import { runCommandLine } from "./run-command-line.ts";

process.exitCode = await runCommandLine(process.argv.slice(2), COMMANDS, process.env, {
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
});
