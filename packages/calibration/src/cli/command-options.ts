import { parseArgs } from "node:util";

/** A command line that was refused; the message says what came and what is wanted. */
export class BadCommand extends Error {
  override readonly name = "BadCommand";
}

/** The options of a command: each named with the values it may take, or "flag", or "text". */
export type OptionRules = Readonly<Record<string, readonly string[] | "flag" | "text">>;

export interface ParsedCommand {
  readonly files: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly value: (name: string) => string | undefined;
}

/** Throws BadCommand. */
export function parseCommand(
  args: readonly string[],
  rules: OptionRules,
  usage: string,
): ParsedCommand {
  const options = Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [
      name,
      { type: rule === "flag" ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  const { values, positionals } = parseStrictly(args, options, usage);
  for (const [name, rule] of Object.entries(rules)) {
    const value = values[name];
    if (typeof rule === "string" || value === undefined) continue;
    if (!rule.includes(String(value))) {
      throw new BadCommand(`--${name}: got ${String(value)}, want ${rule.join(" or ")}\n${usage}`);
    }
  }
  return {
    files: positionals,
    flag: (name) => values[name] === true,
    value: (name) => (typeof values[name] === "string" ? values[name] : undefined),
  };
}

type Options = Record<string, { type: "boolean" | "string" }>;

function parseStrictly(args: readonly string[], options: Options, usage: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadCommand(`${reason}\n${usage}`, { cause: error });
  }
}

/** `1..4` as its points 1, 2, 3, 4. Throws BadCommand. */
export function scalePoints(text: string): number[] {
  const match = /^(-?\d{1,4})\.\.(-?\d{1,4})$/.exec(text);
  const low = Number(match?.[1]);
  const high = Number(match?.[2]);
  if (match === null || high <= low || high - low > 100) {
    throw new BadCommand(`--scale: got ${text}, want two whole numbers such as 1..4`);
  }
  return Array.from({ length: high - low + 1 }, (_, i) => low + i);
}
