/**
 * The decision study: how dependable a candidate's mean over n interviewers and m criteria would be.
 *
 *     G = σ²_c / (σ²_c + rel),   Φ = σ²_c / (σ²_c + abs)
 *     rel = σ²_cr/n + σ²_cs/s + σ²_ck/m + σ²_res/(n m)
 *     abs = rel + σ²_r/n + σ²_k/m + σ²_rk/(n m)
 *     criteria fixed: σ²_ck/m counts as the candidate's own, σ²_k not at all
 *
 * G is for ranking candidates who met the same interviewers. Candidates who met different ones
 * differ by those interviewers' levels too: read Φ. The halo floor: σ²_cr/n stays however many
 * criteria one interviewer rates, so eight criteria from one interviewer are not eight independent
 * ratings; `haloCeiling` is the G of n interviewers with endless criteria.
 *
 * Sessions: n interviewers in separate interviews are s = n sessions, in one room s = 1, and what
 * the room shares (σ²_cs) stays however many sit in it.
 *
 * Intervals from those of the components: their distances to their bounds are added in squares
 * for signal and error (Graybill & Wang 1980), and again, as logarithms, for the ratio of the two
 * (Zou & Donner 2008). Source of the study: Brennan (2001), chapters 4 and 5; Cronbach, Gleser,
 * Nanda & Rajaratnam (1972). Cost: none to speak of.
 */
import type { Interval } from "../agreement/coefficient.ts";
import { notEnough, type NotEnough } from "../not-enough.ts";
import { COMPONENTS, type ComponentValues } from "./components.ts";

export interface Dependability {
  readonly estimate: number;
  readonly interval: Interval | NotEnough;
}

export interface DecisionRow {
  readonly raters: number;
  readonly criteria: number;
  /** In how many sessions; as many as interviewers where each interview is separate. */
  readonly sessions: number;
  readonly relativeErrorVariance: number;
  readonly absoluteErrorVariance: number;
  readonly g: Dependability;
  readonly phi: Dependability;
  readonly gCriteriaFixed: Dependability;
  readonly phiCriteriaFixed: Dependability;
}

/** What a decision study reads: components (0 where the model has none) and their bounds. */
export interface StudyBasis {
  readonly variances: ComponentValues;
  /** Bounds of the components, at 95 %. */
  readonly least: ComponentValues;
  readonly most: ComponentValues;
  /** False where the error is not sized: on its floor, or by moments. */
  readonly sized: boolean;
}

type Weights = Partial<ComponentValues>;

/** The row of n interviewers in s sessions and m criteria; `criteria` may be Infinity. */
export function decisionRow(
  basis: StudyBasis,
  raters: number,
  criteria: number,
  sessions: number = raters,
): DecisionRow {
  const cells = 1 / (raters * criteria);
  const own: Weights = { candidate: 1 };
  const halo: Weights = {
    "candidate:rater": 1 / raters,
    "candidate:session": 1 / sessions,
    residual: cells,
  };
  const levels: Weights = { rater: 1 / raters, "rater:criterion": cells };
  const relative: Weights = { ...halo, "candidate:criterion": 1 / criteria };
  const absolute: Weights = { ...relative, ...levels, criterion: 1 / criteria };
  const fixed: Weights = { candidate: 1, "candidate:criterion": 1 / criteria };
  return {
    raters,
    criteria,
    sessions,
    relativeErrorVariance: total(basis, relative),
    absoluteErrorVariance: total(basis, absolute),
    g: dependability(basis, own, relative),
    phi: dependability(basis, own, absolute),
    gCriteriaFixed: dependability(basis, fixed, halo),
    phiCriteriaFixed: dependability(basis, fixed, { ...halo, ...levels }),
  };
}

function total(
  basis: StudyBasis,
  weights: Weights,
  of: "variances" | "most" = "variances",
): number {
  return COMPONENTS.reduce((sum, name) => sum + basis[of][name] * (weights[name] ?? 0), 0);
}

function dependability(basis: StudyBasis, universe: Weights, error: Weights): Dependability {
  const signal = total(basis, universe);
  const noise = total(basis, error);
  if (signal + noise === 0) {
    return { estimate: 0, interval: notEnough(0, 1, "ratings that differ") };
  }
  const estimate = signal / (signal + noise);
  if (!basis.sized) {
    return { estimate, interval: notEnough(0, 1, "errors large enough to be sized") };
  }
  const [signalLow, signalHigh] = bounds(basis, universe);
  const [noiseLow, noiseHigh] = bounds(basis, error);
  const share = (odds: number): number => (odds === Infinity ? 1 : odds / (1 + odds));
  if (signal === 0) return { estimate, interval: [0, share(signalHigh / noise)] };
  if (noise === 0) return { estimate, interval: [share(signal / noiseHigh), 1] };
  const odds = signal / noise;
  const down = Math.hypot(Math.log(signal / signalLow), Math.log(noiseHigh / noise));
  const up = Math.hypot(Math.log(signalHigh / signal), Math.log(noise / noiseLow));
  return { estimate, interval: [share(odds * Math.exp(-down)), share(odds * Math.exp(up))] };
}

/** The interval of a sum of components, each distance to a component's bound added in squares. */
function bounds(basis: StudyBasis, weights: Weights): readonly [number, number] {
  let below = 0;
  let above = 0;
  for (const name of COMPONENTS) {
    const weight = weights[name] ?? 0;
    below += (weight * (basis.variances[name] - basis.least[name])) ** 2;
    above += (weight * (basis.most[name] - basis.variances[name])) ** 2;
  }
  const sum = total(basis, weights);
  return [Math.max(0, sum - Math.sqrt(below)), sum + Math.sqrt(above)];
}

export interface Needed {
  readonly reliability: number;
  readonly criteria: number;
  /** Interviewers at whom G first reaches the reliability. */
  readonly raters: number | NotEnough;
  /** The same for Φ, where every candidate meets other interviewers. */
  readonly ratersForPhi: number | NotEnough;
}

const WANTED_RELIABILITIES: readonly number[] = [0.7, 0.8, 0.9];

/** How many interviewers, in interviews of their own or in one room, would reach each reliability. */
export function neededRaters(
  basis: StudyBasis,
  criteria: number,
  where: "separate" | "one session" = "separate",
): Needed[] {
  const { variances: v } = basis;
  const separate = where === "separate";
  const room = v["candidate:session"];
  const perRater = v["candidate:rater"] + (separate ? room : 0) + v.residual / criteria;
  const levels = v.rater + v["rater:criterion"] / criteria;
  const fixed = v["candidate:criterion"] / criteria + (separate ? 0 : room);
  return WANTED_RELIABILITIES.map((reliability) => ({
    reliability,
    criteria,
    raters: reach(v.candidate, perRater, fixed, reliability),
    ratersForPhi: reach(
      v.candidate,
      perRater + levels,
      fixed + v.criterion / criteria,
      reliability,
    ),
  }));
}

function reach(
  signal: number,
  perRater: number,
  fixed: number,
  wanted: number,
): number | NotEnough {
  const room = (signal * (1 - wanted)) / wanted - fixed;
  if (room > 0) return Math.max(1, Math.ceil(perRater / room - 1e-9));
  const limit = signal + fixed === 0 ? 0 : signal / (signal + fixed);
  return notEnough(
    limit,
    wanted,
    "reliability, however many interviewers: more criteria, or more sessions, would be needed",
  );
}
