import type { Fit } from "../fit/fit-shape.ts";
import { isNotEnough, type NotEnough } from "../not-enough.ts";
import { varianceParts } from "./variance-parts.ts";

/** How steady the order of candidates is with so many interviewers. */
export interface Steadiness {
  readonly interviewers: number;
  /** Correlation of the candidates' means with those of another such panel. */
  readonly reliability: number;
  /** The chance that two candidates would change places under another such panel. */
  readonly changePlaces: number;
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
  const parts = varianceParts(fit);
  if (isNotEnough(parts)) return parts;
  const { design } = fit;
  const criteria = options.criteria ?? design.ratings / Math.max(1, design.interviews);
  return Array.from({ length: options.most ?? 6 }, (_, i) => {
    const n = i + 1;
    const error =
      (parts.interviewers + parts.interviews - parts.rooms) / n +
      parts.rooms / Math.min(n, options.rooms ?? n) +
      parts.chance / (n * Math.max(1, criteria));
    const reliability = parts.candidates / (parts.candidates + error);
    return {
      interviewers: n,
      reliability,
      changePlaces: Math.acos(Math.min(1, reliability)) / Math.PI,
    };
  });
}
