import type { Fit } from "../fit/fit-shape.ts";
import { isNotEnough, type NotEnough } from "../not-enough.ts";
import type { Interval } from "./interval.ts";
import { shareInterval } from "./share-interval.ts";
import { variancesAt, type Parts } from "./variance-parts.ts";

/** How steady the order of candidates is with so many interviewers. */
export interface Steadiness {
  readonly interviewers: number;
  /** Correlation of the candidates' means with those of another such panel. */
  readonly reliability: number;
  /** Where it lies, 95 chances in 100, as far as the uncertainty of the sds goes. */
  readonly interval: Interval | NotEnough;
  /** The chance that two candidates would change places under another such panel. */
  readonly changePlaces: number;
  /** Its range: that of the reliability, carried over. */
  readonly changePlacesInterval: Interval | NotEnough;
}

/**
 * What one more interviewer buys: reliability of a mean over n interviewers and k criteria,
 *     ρ = C / (C + (R + I) / n + E / (n k))
 * with C, R, I, E the parts of candidates, interviewers, interviews and chance. The interviews'
 * part is not divided by k: eight criteria from one interviewer are not eight independent ratings.
 * Each interviewer has an interview of their own, unless `rooms` says that they sit in so many: then
 * what a room shares is divided by those.
 * Two panels of reliability ρ order a random pair differently with chance arccos(ρ) / π (normal
 * orthant; Sheppard 1899). `criteria` defaults to the criteria of a mean interview.
 * Source: Brennan (2001), chapter 4, on the parts of `varianceParts`. Cost: none beside those.
 * Refuses what `varianceParts` refuses.
 */
export function panelSteadiness(
  fit: Fit,
  options: { readonly most?: number; readonly criteria?: number; readonly rooms?: number } = {},
): readonly Steadiness[] | NotEnough {
  const shares = variancesAt(fit);
  if (isNotEnough(shares)) return shares;
  const { design } = fit;
  const criteria = options.criteria ?? design.ratings / Math.max(1, design.interviews);
  return Array.from({ length: options.most ?? 6 }, (_, i) => {
    const n = i + 1;
    const panel = { interviewers: n, criteria, rooms: options.rooms ?? n };
    const reliability = reliabilityOf(shares(fit.sds).parts, panel);
    const interval = shareInterval(fit, (sds) => reliabilityOf(shares(sds).parts, panel));
    return {
      interviewers: n,
      reliability,
      interval,
      changePlaces: changePlaces(reliability),
      changePlacesInterval: isNotEnough(interval)
        ? interval
        : ([changePlaces(interval[1]), changePlaces(interval[0])] as const),
    };
  });
}

/** ρ of a mean over so many interviewers, in so many rooms, over so many criteria. */
export function reliabilityOf(
  parts: Parts,
  panel: {
    readonly interviewers: number;
    readonly criteria: number;
    readonly rooms?: number;
  },
): number {
  const n = panel.interviewers;
  const error =
    (parts.interviewers + parts.interviews - parts.rooms) / n +
    parts.rooms / Math.min(n, panel.rooms ?? n) +
    parts.chance / (n * Math.max(1, panel.criteria));
  return parts.candidates / (parts.candidates + error);
}

function changePlaces(reliability: number): number {
  return Math.acos(Math.min(1, reliability)) / Math.PI;
}
