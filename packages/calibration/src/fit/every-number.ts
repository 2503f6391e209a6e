/** Where in a result a number is not finite, or a value is null, as paths; for tests. */
export function badNumbers(value: unknown, at = "$"): string[] {
  if (value === null || value === undefined) return [`${at} is ${String(value)}`];
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${at} is ${value}`];
  if (Array.isArray(value)) return value.flatMap((item, i) => badNumbers(item, `${at}[${i}]`));
  if (typeof value === "object") {
    return Object.entries(value).flatMap(([key, item]) => badNumbers(item, `${at}.${key}`));
  }
  return [];
}
