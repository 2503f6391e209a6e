import type { PostgresUrls } from "../db/embedded/urls.ts";
import { COMMANDS } from "./commands.ts";
import { runCommandLine } from "./run-command-line.ts";

export type Ran = { code: number; printed: string[]; complained: string[] };

/** Runs a command, its words in one text or in a list, in this process, on the settings given and no others. */
export async function runCommand(
  words: string | string[],
  settings: Record<string, string> = {},
): Promise<Ran> {
  const ran: Ran = { code: -1, printed: [], complained: [] };
  ran.code = await runCommandLine(
    typeof words === "string" ? words.split(" ") : words,
    COMMANDS,
    settings,
    {
      print: (line) => ran.printed.push(line),
      complain: (line) => ran.complained.push(line),
    },
  );
  return ran;
}

export function settingsFor(urls: PostgresUrls): Record<string, string> {
  return {
    DATABASE_URL: urls.appUrl,
    DATABASE_ADMIN_URL: urls.adminUrl,
    DATABASE_AUTH_URL: urls.authUrl,
  };
}
