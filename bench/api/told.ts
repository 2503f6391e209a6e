import type { Saved } from "./keep-saving.ts";

type Span = { from: number; to: number };
type Asked = { from: number; took: number };

/** Around a run and an asking, saves count neither as beside it nor as without. */
const EDGE = 500;
const ALLOWED = 1.5;

/** What was measured, as lines. */
export function told({
  saves,
  runs,
  asked,
  ratings,
}: {
  saves: Saved[];
  runs: Span[];
  asked: Asked[];
  ratings: number;
}): string {
  // Asking reads the ratings too: it is part of what a run costs.
  const busy = [...runs, ...asked.map(({ from, took }) => ({ from, to: from + took }))];
  const touches = ({ due, took }: Saved, edge: number) =>
    busy.some(({ from, to }) => due <= to + edge && due + took >= from - edge);
  const beside = saves.filter((save) => touches(save, 0)).map(({ took }) => took);
  const without = saves.filter((save) => !touches(save, EDGE)).map(({ took }) => took);
  const long = runs.map(({ from, to }) => to - from);
  const ratio = at(beside, 0.99) / at(without, 0.99);
  const line = (name: string, took: number[]) =>
    `| ${[name, took.length, ...[0.5, 0.95, 0.99, 1].map((share) => at(took, share).toFixed(0))].join(" | ")} |`;
  return [
    `${runs.length} runs over ${ratings} ratings, each ${at(long, 0.5).toFixed(0)} ms (median) from its start in the queue to its end.`,
    "",
    "| saves, ms | count | p50 | p95 | p99 | longest |",
    "|---|---|---|---|---|---|",
    line("in the pauses", without),
    line("beside a run, or its asking", beside),
    line(
      "the asking itself",
      asked.map(({ took }) => took),
    ),
    "",
    `p99 beside a run against p99 in the pauses: ${ratio.toFixed(2)} (wanted: at most ${ALLOWED}) ${ratio <= ALLOWED ? "met" : "not met"}.`,
  ].join("\n");
}

/** The value at a share of the way from the least to the greatest. */
function at(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
