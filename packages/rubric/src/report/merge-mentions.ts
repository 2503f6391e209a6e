import type { ConstraintLine } from "./found.ts";
import type { MergedMention, Mention } from "./report.ts";

/**
 * What makes two wordings the same: letters and digits, whatever the case, the signs between and an
 * article before them.
 */
export function sameWording(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:an?|the) (?=.)/u, "");
  return words === "" ? text : words;
}

/** Merges what is said twice, in the order of first mention, and keeps every line. */
export function mergeMentions(mentions: readonly Mention[]): MergedMention[] {
  const merged = new Map<string, MergedMention>();
  for (const { text, line } of mentions.toSorted((a, b) => a.line - b.line)) {
    const key = sameWording(text);
    const known = merged.get(key);
    if (known) known.lines.push(line);
    else merged.set(key, { text, lines: [line] });
  }
  return [...merged.values()];
}

/**
 * Merges constraints so that a line belongs to one of them. A line that names several goes to the one
 * that has no line of its own; lines that leave the least choice are placed first, and names that
 * would be left without a line stay together: "A and B".
 */
export function mergeConstraints(lines: readonly ConstraintLine[]): MergedMention[] {
  const placed: Mention[] = [];
  const textOf = new Map<string, string>();
  const homeless = (names: string[]) => names.filter((name) => !textOf.has(sameWording(name)));
  const place = ({ names, line }: ConstraintLine) => {
    const without = homeless(names);
    const together = without.join(" and ");
    for (const name of without) textOf.set(sameWording(name), together);
    placed.push({ text: together || (textOf.get(sameWording(names[0] ?? "")) ?? ""), line });
  };
  for (const line of lines) if (line.names.length === 1) place(line);
  const several = lines
    .filter(({ names }) => names.length > 1)
    .map((line) => ({ line, choices: homeless(line.names).length }));
  for (const { line } of several.sort((a, b) => a.choices - b.choices)) place(line);
  return mergeMentions(placed);
}
