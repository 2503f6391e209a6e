/** Splits a name from its tail at the first spaced em dash, and nowhere else. */
export function splitName(text: string): { name: string; tail: string } {
  const dash = text.indexOf(" — ");
  if (dash > 0) return { name: text.slice(0, dash), tail: text.slice(dash + 3) };
  return { name: text.endsWith(" —") ? text.slice(0, -2) : text, tail: "" };
}
