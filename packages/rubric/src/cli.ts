import { Refusal } from "./cli/refusal.ts";
import { runCommand } from "./cli/run-command.ts";

try {
  const answer = await runCommand(process.argv.slice(2));
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  for (const problem of error.problems) console.error(problem);
  process.exitCode = 1;
}
