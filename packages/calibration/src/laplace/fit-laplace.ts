import type { Finding } from "../finding.ts";
import type { Fit, FitOptions } from "../fit/fit-shape.ts";
import { borderCovariance, pairCovariance } from "../model/pair-covariance.ts";
import { layRooms } from "../model/rooms.ts";
import { createPoint, createSystem, type System } from "../model/system.ts";
import { arrangeRatings, type Design } from "../ratings/design.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { integratePosterior } from "./integrate-posterior.ts";
import { effectTerms } from "./effect-terms.ts";
import {
  assembleFit,
  type LaplaceResult,
  reliabilities,
  integratedResult,
} from "./laplace-result.ts";
import { addedByFixed, fixedUncertainty } from "./marginal-errors.ts";
import { LARGEST_SD, maximiseMarginal, SMALLEST_SD } from "./marginal-maximum.ts";
import type { MarginalModel } from "./marginal.ts";
import { spreadsFrom, type EffectTerms, type Spreads } from "./spread-parameters.ts";

/**
 * The default estimator: candidates, interviewers and interviews are draws from normal
 * populations, integrated by Laplace's method. See `posteriorAt` (sds integrated over) and
 * `marginalAt` (sds at the mode of their posterior, or at maximum likelihood).
 */
export function fitLaplace(ratings: Ratings, options: FitOptions): Fit {
  const design = arrangeRatings(ratings);
  const { terms, findings } = effectTerms(design, options.interviewEffect ?? "auto");
  const system = createSystem(design, terms.session === "absent" ? undefined : layRooms(design));
  const sds = options.sds ?? "integrated";
  const result =
    sds === "integrated"
      ? integratedResult(system, integratePosterior(system, createPoint(system), terms))
      : fitMarginal(system, terms, sds === "mode", design);
  const all = [...findings];
  if (!result.converged) {
    all.push({
      code: "not-converged",
      message:
        "The search for the standard deviations did not settle; read the numbers as a sketch.",
    });
  }
  return assembleFit(ratings, system, terms, result, all);
}

function fitMarginal(
  system: System,
  terms: EffectTerms,
  penalised: boolean,
  design: Design,
): LaplaceResult {
  const held = !penalised && hasExtremeCriterion(design);
  const model: MarginalModel = { terms, penalised, criterionHold: held ? 1 : 0, stepHold: 0 };
  const maximum = maximiseMarginal(system, model);
  const { at, found } = maximum;
  const uncertainty = fixedUncertainty(system, model, at, found);
  const { border } = system;
  const n = at.length;
  const borderSe = new Float64Array(border.full);
  for (let r = 0; r < border.random; r++) {
    const added = addedByFixed(uncertainty, (point) => point.border[r]!);
    borderSe[r] = Math.sqrt(found.covariance[r * (border.full + 1)]! + added);
  }
  const first = n - (border.size - border.firstCriterion);
  let last = 0;
  for (let b = border.firstCriterion; b < border.size; b++) {
    const i = first + b - border.firstCriterion;
    borderSe[b] = Math.sqrt(Math.max(0, uncertainty.covariance[i * (n + 1)]!));
    if (b >= border.firstStep) continue;
    for (let j = first; j < first + border.firstStep - border.firstCriterion; j++) {
      last += uncertainty.covariance[i * n + j]!;
    }
  }
  borderSe[border.lastCriterion] = Math.sqrt(Math.max(0, last));
  const within = pairCovariance(system, found.precisions, found.covariance);
  const across = borderCovariance(system, found.precisions, found.covariance);
  return {
    spreads: spreadsFrom(at, terms),
    point: found.mode,
    abilities: {
      value: found.mode.ability,
      se: found.spread.abilityVariance.map((v, c) =>
        Math.sqrt(v + addedByFixed(uncertainty, (point) => point.ability[c]!)),
      ),
    },
    borderSe,
    reliability: reliabilities(system, found.covariance, found.precisions.rater),
    covariance: (c, d) =>
      within(c, d) +
      addedByFixed(
        uncertainty,
        (point) => point.ability[c]!,
        (point) => point.ability[d]!,
      ),
    severityCovariance: (r, q) =>
      found.covariance[r * border.full + q]! +
      addedByFixed(
        uncertainty,
        (point) => point.border[r]!,
        (point) => point.border[q]!,
      ),
    crossCovariance: (c, r) =>
      across(c, r) +
      addedByFixed(
        uncertainty,
        (point) => point.ability[c]!,
        (point) => point.border[r]!,
      ),
    logLikelihood: -found.value,
    iterations: maximum.iterations,
    converged: maximum.converged && found.converged,
    findings: marginalFindings(
      spreadsFrom(at, terms),
      terms,
      held,
      Math.max(0, ...at.slice(first).map(Math.abs)),
    ),
  };
}

/** A criterion or step farther out than this, in logits, is on its way to infinity. */
const FAR = 15;

function marginalFindings(
  spreads: Spreads,
  terms: EffectTerms,
  held: boolean,
  farthest: number,
): Finding[] {
  const findings: Finding[] = [];
  const named = [
    ["candidates", spreads.candidate],
    ["interviewers", spreads.rater],
    ...(terms.interview === "fitted" ? ([["interviews", spreads.interview]] as const) : []),
    ...(terms.session === "fitted" ? ([["rooms", spreads.session]] as const) : []),
  ] as const;
  for (const [name, sd] of named) {
    if (sd < SMALLEST_SD * 30) {
      findings.push({
        code: "sd-at-zero",
        message: `The ratings show no difference between ${name} beyond chance: their standard deviation is estimated at zero, and so is its error, which is too sure of itself.`,
      });
    } else if (sd > LARGEST_SD * 0.99) {
      findings.push({
        code: "sd-at-limit",
        message: `The standard deviation of ${name} ran to its limit of ${LARGEST_SD} logits: the marks separate them perfectly, and maximum likelihood has no answer.`,
      });
    }
  }
  if (farthest > FAR) {
    findings.push({
      code: "no-finite-estimate",
      message:
        "Some marks separate categories or criteria perfectly, so maximum likelihood has no finite value for them; the largest numbers here are where the search stopped.",
    });
  }
  if (held) {
    findings.push({
      code: "held-by-prior",
      message:
        "A criterion has only highest or only lowest marks; maximum likelihood has no finite value for it, so criteria are held by their N(0, 1) prior.",
    });
  }
  return findings;
}

function hasExtremeCriterion(design: Design): boolean {
  const top = design.support.scores.length - 1;
  const least = new Float64Array(design.criteria).fill(Infinity);
  const most = new Float64Array(design.criteria).fill(-Infinity);
  for (let k = 0; k < design.ratings; k++) {
    const j = design.criterion[k]!;
    least[j] = Math.min(least[j]!, design.place[k]!);
    most[j] = Math.max(most[j]!, design.place[k]!);
  }
  return least.some((low, j) => low >= top || most[j]! <= 0);
}
