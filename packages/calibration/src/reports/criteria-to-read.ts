import { panelAgreement } from "../agreement/panel-agreement.ts";
import type { CriterionAgreement } from "../agreement/panel-agreement.ts";
import type { Fit } from "../fit/fit-shape.ts";
import { isNotEnough } from "../not-enough.ts";
import { criterionScores } from "./criteria.ts";
import { falseDiscoveryRates } from "./false-discovery.ts";

/** Why a criterion's text is worth reading together. */
export type CriterionReason = "agreement" | "discrimination";

export interface CriterionToRead {
  readonly id: string;
  readonly count: number;
  readonly average: number;
  readonly units: number;
  readonly exact: CriterionAgreement["exact"];
  /** None: nothing here that its numbers can say. */
  readonly reasons: readonly CriterionReason[];
}

const RATE = 0.05;

/**
 * Criteria on which interviewers agree less than on the rest, or whose points follow the rest of the same candidate's
 * less than others' do; each at a false discovery rate below 5 % over all criteria. Either may lie in the text, in
 * how it is asked, or in the thing itself. Cost: that of its parts.
 */
export function criteriaToRead(
  fit: Fit,
  agreement = panelAgreement(fit.ratings),
): CriterionToRead[] {
  const scores = criterionScores(fit);
  const tested = scores.flatMap(({ discrimination }) =>
    isNotEnough(discrimination) ? [] : [discrimination.p],
  );
  const rates = falseDiscoveryRates(tested);
  let next = 0;
  return scores.map(({ id, count, observedAverage, discrimination }, j) => {
    const { units, exact } = agreement.criteria[j]!;
    const reasons: CriterionReason[] = [];
    if (!isNotEnough(exact) && exact.rate < RATE && exact.z < 0) reasons.push("agreement");
    if (!isNotEnough(discrimination) && rates[next++]! < RATE && discrimination.relative < 0)
      reasons.push("discrimination");
    return { id, count, average: observedAverage, units, exact, reasons };
  });
}
