import type { ScaleUse } from "../reports/scale-use.ts";

/** How one interviewer uses the scale, beside the panel on the same candidates. */
export function scaleSentence({ id, verdict }: ScaleUse["raters"][number]): string {
  if (typeof verdict !== "string") return verdict.notEnough.because;
  if (verdict === "cannot say")
    return `We cannot say that ${id} uses the scale differently from the panel.`;
  const where = verdict === "middle" ? "nearer the middle" : "nearer the ends";
  return `On the same candidates, the points of ${id} stay ${where} of the scale than the panel's: worth talking about.`;
}

/** Points that were hardly given: what they mean to people, the numbers cannot say. */
export function rarePoints(counts: readonly number[], lowest: number): string | undefined {
  const rare = counts.flatMap((count, k) => (count < 10 ? [{ point: lowest + k, count }] : []));
  if (rare.length === 0 || counts.every((count) => count === 0)) return undefined;
  const parts = rare.map(({ point, count }) =>
    count === 0
      ? `nobody gave ${point}`
      : `${point} was given ${count === 1 ? "once" : `${count} times`}`,
  );
  const text = parts.join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}: too seldom to say what it means to those who give it.`;
}
