import { best, isMet, type Figure } from "./figure.ts";

/** What was measured, as a table, with what was allowed beside it. */
export function told(figures: readonly Figure[]): string {
  return [
    "| what | wanted | trials | best | met |",
    "|---|---|---|---|---|",
    ...figures.map((figure) => {
      const { what, unit, wanted, trials, places = 0 } = figure;
      const written = (value: number) => value.toFixed(places);
      const limit =
        wanted === null
          ? "–"
          : "atMost" in wanted
            ? `≤ ${wanted.atMost} ${unit}`
            : `≥ ${wanted.atLeast} ${unit}`;
      const met = isMet(figure);
      const cells = [
        what,
        limit.trim(),
        trials.length === 0 ? "not measured" : trials.map(written).join(", "),
        trials.length === 0 ? "–" : `${written(best(figure))} ${unit}`.trim(),
        met === null ? "–" : met ? "yes" : "no",
      ];
      return `| ${cells.join(" | ")} |`;
    }),
  ].join("\n");
}
