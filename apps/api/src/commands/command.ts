import type { Environment } from "../environment.ts";

/** One command of the operations command line. */
export type Command = {
  name: string;
  /** What stands behind the name, such as FILE; most commands take nothing. */
  takes?: string;
  /** One line for `help`. */
  summary: string;
  /** Throws `CommandRefused` when it could not do its work, or found what should not be. */
  run: (call: CommandCall) => Promise<void>;
};

export type CommandCall = {
  /** What stood behind the name; empty where the command takes nothing. */
  argument: string;
  /** The settings of the server. Throws `SettingError` at the first wrong one. */
  environment: () => Environment;
  /** One line of the result, on standard output. */
  print: (line: string) => void;
};

/** Ends the command line with exit code 1; the message is a sentence a person can act on. */
export class CommandRefused extends Error {}
