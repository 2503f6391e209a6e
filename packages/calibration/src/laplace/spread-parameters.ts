import type { Precisions } from "../model/system.ts";
import { GROUP_PRECISION, HELD_INTERVIEW_SD, type SpreadPriors } from "./priors.ts";

/** What is done about the interview effect: no such term, a term with a held sd, or a fitted one. */
export type InterviewTerm = "absent" | "held" | "fitted";

/** The standard deviations of the model, in logits. */
export interface Spreads {
  readonly candidate: number;
  readonly rater: number;
  /** 0 where the term is absent. */
  readonly interview: number;
}

export interface WeightedSpreads {
  readonly weight: number;
  readonly spreads: Spreads;
}

export type SpreadName = keyof SpreadPriors;

/** The sds that are searched for, in the order of the parameter vector. */
export function searchedSpreads(term: InterviewTerm): readonly SpreadName[] {
  return term === "fitted" ? ["candidate", "rater", "interview"] : ["candidate", "rater"];
}

export function spreadsFrom(logs: ArrayLike<number>, term: InterviewTerm): Spreads {
  const held = term === "held" ? HELD_INTERVIEW_SD : 0;
  return {
    candidate: Math.exp(logs[0]!),
    rater: Math.exp(logs[1]!),
    interview: term === "fitted" ? Math.exp(logs[2]!) : held,
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
  };
}
