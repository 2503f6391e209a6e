import type { Fit } from "../fit/fit-shape.ts";
import { layRooms } from "../model/rooms.ts";
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
  const rooms = fit.sds.session === undefined ? size : usual(roomsOf(fit));
  const seated = panelSteadiness(fit, { most: 8, rooms });
  if (isNotEnough(seated)) return seated.notEnough.because;
  const now = seated[Math.min(size, seated.length) - 1]!;
  const better = steadiness[Math.min(size + 2, steadiness.length) - 1]!;
  const first = `If another panel of ${inWords(size)} had met the same candidates${seats(size, rooms)}, ${pairs(now)} would change places (${now.reliability.toFixed(2)}${range(now)}).`;
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

function seats(size: number, rooms: number): string {
  if (rooms >= size) return "";
  return rooms === 1 ? " in one room" : ` in ${inWords(rooms)} rooms`;
}

/** The commonest number of interviewers a candidate met. */
function panelSize({ design }: Fit): number {
  const { candidates, interviewStart, raterOf } = design;
  return usual(
    Array.from(
      { length: candidates },
      (_, c) => new Set(raterOf.subarray(interviewStart[c], interviewStart[c + 1])).size,
    ),
  );
}

/** Per candidate: in how many rooms the interviewers sat. */
function roomsOf({ design }: Fit): number[] {
  const { ofCandidate } = layRooms(design);
  return Array.from({ length: design.candidates }, (_, c) => ofCandidate[c + 1]! - ofCandidate[c]!);
}

/** The commonest count above 0. */
function usual(counts: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const count of counts) if (count > 0) sizes.set(count, (sizes.get(count) ?? 0) + 1);
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
