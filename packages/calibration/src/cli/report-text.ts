import type { Finding } from "../finding.ts";
import { isNotEnough, type NotEnough } from "../not-enough.ts";

/** A number as it stands in a table. */
export function decimals(value: number, places: number = 3): string {
  const text = value.toFixed(places);
  return Number(text) === 0 ? text.replace("-", "") : text;
}

/** What is missing, as it stands in a table. */
export function missingText({ notEnough }: NotEnough): string {
  return `have ${notEnough.have}, need ${notEnough.need} ${notEnough.because}`;
}

/** An interval as it stands in a table. */
export function rangeText(interval: readonly [number, number] | NotEnough): string {
  if (isNotEnough(interval)) return missingText(interval);
  return `${decimals(interval[0])} to ${decimals(interval[1])}`;
}

/** The findings, one a line, or nothing. */
export function findingsText(findings: readonly Finding[]): string {
  if (findings.length === 0) return "";
  return `\n${findings.map(({ code, message }) => `${code}: ${message}\n`).join("")}`;
}
