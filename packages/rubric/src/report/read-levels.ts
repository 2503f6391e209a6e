import type { Reader } from "./found.ts";
import { splitName } from "./split-name.ts";

/** "- Senior: leads …", or with a spaced em dash in place of the colon. */
export const readLevel: Reader = ({ text, number, bullet }) => {
  if (!bullet) return null;
  const colon = text.indexOf(": ");
  const level =
    colon > 0 ? { name: text.slice(0, colon), tail: text.slice(colon + 2) } : splitName(text);
  return level.tail === ""
    ? null
    : { levels: [{ name: level.name, text: level.tail, line: number }] };
};
