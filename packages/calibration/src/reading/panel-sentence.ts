import type { Fit } from "../fit/fit-shape.ts";
import { isNotEnough, type NotEnough } from "../not-enough.ts";
import type { Interval } from "../reports/interval.ts";
import { panelSteadiness, type Steadiness } from "../reports/panel-steadiness.ts";
import { varianceParts } from "../reports/variance-parts.ts";
import { inWords, oneIn } from "./words.ts";

/** How steady the order of candidates is, and what a larger panel would bring. */
export function panelSentence(fit: Fit): string {
  const steadiness = panelSteadiness(fit, { most: 8 });
  if (isNotEnough(steadiness)) return steadiness.notEnough.because;
  const size = panelSize(fit);
  const now = steadiness[Math.min(size, steadiness.length) - 1]!;
  const better = steadiness[Math.min(size + 2, steadiness.length) - 1]!;
  const first = `If another panel of ${inWords(size)} had met the same candidates, ${pairs(now)} would change places (${now.reliability.toFixed(2)}${range(now)}).`;
  if (better.interviewers <= size) return first;
  const word = inWords(better.interviewers);
  return `${first} ${word.charAt(0).toUpperCase()}${word.slice(1)} interviewers in separate interviews would bring about ${better.reliability.toFixed(2)}${range(better)}.`;
}

function range({ interval }: Steadiness): string {
  if (isNotEnough(interval)) return "";
  return `, likely range ${interval[0].toFixed(2)} to ${interval[1].toFixed(2)}`;
}

function pairs({ changePlaces }: Steadiness): string {
  if (changePlaces >= 0.4) return "about half of all pairs of candidates";
  if (changePlaces < 0.005) return "hardly a pair of candidates";
  return oneIn(changePlaces).replace("one in", "one pair of candidates in");
}

/** The commonest number of interviewers a candidate met. */
function panelSize({ design }: Fit): number {
  const sizes = new Map<number, number>();
  for (let c = 0; c < design.candidates; c++) {
    const met = new Set(
      design.raterOf.subarray(design.interviewStart[c], design.interviewStart[c + 1]),
    ).size;
    if (met > 0) sizes.set(met, (sizes.get(met) ?? 0) + 1);
  }
  return [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1;
}

/** How much interviewers matter, as parts of a hundred. */
export function interviewersMatterSentence(fit: Fit): string {
  const parts = varianceParts(fit);
  if (isNotEnough(parts)) return parts.notEnough.because;
  const who = Math.round(parts.whoHeldIt);
  const from = (range: Interval | NotEnough): string =>
    isNotEnough(range) ? "" : ` (likely range ${Math.round(range[0])} to ${Math.round(range[1])})`;
  return `Of every 100 parts of the differences between ratings, about ${who} ${who === 1 ? "comes" : "come"} from who held the interview${from(parts.ranges.whoHeldIt)}, ${Math.round(parts.candidates)} from the candidates${from(parts.ranges.candidates)}.`;
}
