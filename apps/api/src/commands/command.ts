import type { Environment } from "../environment.ts";

/** One command of the operations command line. */
export type Command = {
  name: string;
  /** One line for `help`. */
  summary: string;
  /** What the one word behind its name is, such as `e-mail address`; not given: it takes nothing further. */
  takes?: string;
  /** Throws `CommandRefused` when it could not do its work, or found what should not be. */
  run: (call: CommandCall) => Promise<void>;
};

export type CommandCall = {
  /** The settings of the server. Throws `SettingError` at the first wrong one. */
  environment: () => Environment;
  /** The word behind the command's name; empty where it takes none. */
  word: string;
  /** One line of the result, on standard output. */
  print: (line: string) => void;
};

/** Ends the command line with exit code 1; the message is a sentence a person can act on. */
export class CommandRefused extends Error {}
