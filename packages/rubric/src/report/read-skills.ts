import type { Reader } from "./found.ts";
import { LONGEST_ITEM, type Line } from "./read-lines.ts";

/** The rows of the table "skill, what good looks like, how to prove it", without its heading. */
export function skillReader(lines: readonly Line[]): Reader {
  const heading = tableHeading(lines);
  return (line) => {
    if (line === heading || isRule(line)) return null;
    const [skill = "", good = "", ...proof] = cells(line);
    if (skill === "" || good === "") return null;
    return { skills: [{ skill, good, proof: proof.join(" | "), line: line.number }] };
  };
}

function tableHeading(lines: readonly Line[]): Line | undefined {
  const rule = lines.findIndex(isRule);
  if (rule >= 0) return lines[rule - 1];
  const first = lines.find((line) => cells(line).length >= 2);
  if (!first) return undefined;
  const [skill = "", ...others] = cells(first);
  const named = /\b(?:skills?|signals?|competenc(?:y|ies)|criteri(?:on|a))\b/i.test(skill);
  return named && /\b(?:good|looks?|proof|prove|evidence)\b/i.test(others.join(" "))
    ? first
    : undefined;
}

function isRule({ text }: Line): boolean {
  return text.includes("|") && text.includes("--") && /^[\s|:–—-]+$/.test(text);
}

/** The cells of a row with or without its outer pipes; `\|` is a pipe. A pasted table has tabs. */
function cells({ raw, bullet }: Line): string[] {
  if (bullet || raw.length > LONGEST_ITEM) return [];
  const row = raw.trim();
  const parts = row.includes("|") ? splitAtPipes(row) : row.split("\t");
  if (parts.length < 2) return [];
  return parts.map((cell) =>
    cell.replaceAll("\\|", "|").replaceAll("**", "").replace(/\s+/gu, " ").trim(),
  );
}

function splitAtPipes(row: string): string[] {
  const parts = row.split(/(?<!\\)\|/);
  const first = row.startsWith("|") ? 1 : 0;
  const last = row.endsWith("|") && !row.endsWith("\\|") ? -1 : parts.length;
  return parts.slice(first, last);
}
