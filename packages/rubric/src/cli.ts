import { Refusal } from "./cli/refusal.ts";
import { runCommand, USAGE } from "./cli/run-command.ts";

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === "--help" || args[0] === "-h")) {
  console.log(USAGE);
} else {
  try {
    const answer = await runCommand(args);
    process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const problem of error.problems) console.error(problem);
    process.exitCode = 1;
  }
}
