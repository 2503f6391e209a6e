import type { Reader } from "./found.ts";
import { splitNamed } from "./named-items.ts";

/** "- Senior: leads …", or with a spaced em dash in place of the colon. */
export const readLevel: Reader = ({ text, number, bullet }) => {
  if (!bullet) return null;
  const { name, tail } = splitNamed("levels", text);
  return tail === "" ? null : { levels: [{ name, text: tail, line: number }] };
};
