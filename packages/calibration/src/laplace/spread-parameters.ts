import type { Precisions } from "../model/system.ts";
import {
  GROUP_PRECISION,
  HELD_INTERVIEW_SD,
  HELD_SESSION_SD,
  type SpreadPriors,
} from "./priors.ts";

/** What is done about an effect: no such term, a term with a held sd, or a fitted one. */
export type EffectTerm = "absent" | "held" | "fitted";

/** The effect of one interview, and of one room. */
export interface EffectTerms {
  readonly interview: EffectTerm;
  readonly session: EffectTerm;
}

/** The standard deviations of the model, in logits. */
export interface Spreads {
  readonly candidate: number;
  readonly rater: number;
  /** 0 where the term is absent. */
  readonly interview: number;
  /** What a room shares; 0 where the term is absent. */
  readonly session: number;
}

export interface WeightedSpreads {
  readonly weight: number;
  readonly spreads: Spreads;
}

export type SpreadName = keyof SpreadPriors;

/** The sds that are searched for, in the order of the parameter vector. */
export function searchedSpreads(terms: EffectTerms): readonly SpreadName[] {
  const effects = (["interview", "session"] as const).filter((name) => terms[name] === "fitted");
  return ["candidate", "rater", ...effects];
}

const HELD = { interview: HELD_INTERVIEW_SD, session: HELD_SESSION_SD };

export function spreadsFrom(logs: ArrayLike<number>, terms: EffectTerms): Spreads {
  const names = searchedSpreads(terms);
  const effect = (name: "interview" | "session"): number => {
    if (terms[name] === "absent") return 0;
    return terms[name] === "held" ? HELD[name] : Math.exp(logs[names.indexOf(name)]!);
  };
  return {
    candidate: Math.exp(logs[0]!),
    rater: Math.exp(logs[1]!),
    interview: effect("interview"),
    session: effect("session"),
  };
}

export function precisionsOf(
  spreads: Spreads,
  hold: { readonly criterion: number; readonly step: number },
): Precisions {
  return {
    candidate: spreads.candidate ** -2,
    rater: spreads.rater ** -2,
    group: GROUP_PRECISION,
    criterion: hold.criterion,
    step: hold.step,
    haloVariance: spreads.interview ** 2,
    ...(spreads.session > 0 && { roomVariance: spreads.session ** 2 }),
  };
}
