import type { ConstraintLine } from "./found.ts";
import type { MergedMention, Mention } from "./report.ts";

/** What makes two wordings the same: letters and digits, whatever the case and the signs between. */
export function sameWording(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
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
  const named = new Set<string>();
  const place = (text: string, line: number) => {
    placed.push({ text, line });
    named.add(sameWording(text));
  };
  for (const { names, line } of lines) if (names.length === 1) place(names.join(), line);

  const homeless = (names: string[]) => names.filter((name) => !named.has(sameWording(name)));
  const several = lines.filter(({ names }) => names.length > 1);
  const byChoice = several.toSorted((a, b) => homeless(a.names).length - homeless(b.names).length);
  for (const { names, line } of byChoice) {
    const without = homeless(names);
    place(without.length > 0 ? without.join(" and ") : (names[0] ?? ""), line);
    for (const name of without) named.add(sameWording(name));
  }
  return mergeMentions(placed);
}
