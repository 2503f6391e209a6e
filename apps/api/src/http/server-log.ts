import { pino, type DestinationStream, type Logger } from "pino";

/** The server's own log, on standard error. Whatever fault it is given, it writes no text that somebody typed. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    { level, base: null, serializers: { err: withoutTypedText } },
    destination ?? pino.destination(2),
  );
}

/**
 * PostgreSQL quotes values in its messages and details ("Key (email)=(…) already exists"); of its faults only
 * the kind and the place are kept. Others say what our own code says.
 */
function withoutTypedText(fault: unknown): unknown {
  if (!(fault instanceof Error)) return { type: typeof fault };
  const where = fault.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  const cause = fault.cause === undefined ? {} : { cause: withoutTypedText(fault.cause) };
  if (!("severity" in fault)) return { type: fault.name, message: fault.message, where, ...cause };
  const { code, schema, table, column, constraint, routine } = fault as Record<string, unknown>;
  return { type: "PostgreSQL", code, schema, table, column, constraint, routine, where, ...cause };
}
