import type { Fit } from "../fit/fit-shape.ts";
import { severityGate, misfitGate, type Gate } from "../gates/gates.ts";
import type { GateSettings } from "../gates/gate-settings.ts";
import type { NotEnough } from "../not-enough.ts";
import { raterLinks } from "../ratings/comparable-raters.ts";
import { elementCounts } from "./element-counts.ts";
import { exactAgreement, type ExactAgreement } from "./exact-agreement.ts";
import { centre, fairAverages } from "./fair-average.ts";
import { fitStatistics, type FitStatistics } from "./fit-statistics.ts";
import { normalInterval, type Interval } from "./interval.ts";
import { pointMeasure } from "./point-measure.ts";
import { ratingResiduals } from "./rating-residuals.ts";
import { homogeneity, separationOf, type ChiSquareTest, type Separation } from "./separation.ts";

/** One interviewer beside the others, on the same candidates and criteria. */
export interface Interviewer {
  readonly id: string;
  /** In logits; positive gives lower ratings. Behind the gate, with its error and intervals. */
  readonly severity:
    | { readonly value: number; readonly se: number; readonly interval: Interval }
    | NotEnough;
  /**
   * Points above the panel on the same candidates and criteria (negative: below): fair average
   * less the fair average at mean severity, with the 95 % and the 50 % interval.
   */
  readonly difference:
    | {
        readonly points: number;
        readonly se: number;
        readonly interval: Interval;
        readonly likely: Interval;
      }
    | NotEnough;
  readonly observedAverage: number;
  readonly fairAverage: number | NotEnough;
  readonly count: number;
  readonly candidates: number;
  /** Candidates also met by another interviewer in the same stage, and by how many others. */
  readonly shared: number;
  readonly partners: number;
  readonly misfit: FitStatistics | NotEnough;
  readonly pointMeasure: number;
  readonly agreement: ExactAgreement;
}

export interface InterviewersReport {
  readonly interviewers: readonly Interviewer[];
  readonly agreement: ExactAgreement;
  readonly population: Separation | NotEnough;
  readonly sample: Separation | NotEnough;
  readonly fixed: ChiSquareTest | NotEnough;
  readonly random: ChiSquareTest | NotEnough;
}

/**
 * Everything about interviewers that FACETS prints in table 7, with intervals, behind the gates.
 * In the order of names, never of severity. Each part has its formula in its own file
 * (`fairAverages`, `fitStatistics`, `pointMeasure`, `exactAgreement`, `separationOf`,
 * `homogeneity`). Source: Linacre, FACETS manual, table 7. Cost: a few curves a rating.
 * Refuses, interviewer by interviewer, what the gates hold back.
 */
export function interviewersReport(fit: Fit, settings?: GateSettings): InterviewersReport {
  const { severities, design } = fit;
  const residuals = ratingResiduals(fit);
  const statistics = fitStatistics(fit, residuals, "rater");
  const { count, observedAverage } = elementCounts(fit, "rater");
  const fair = fairAverages(fit, "rater");
  const average = averageFair(fit);
  const links = raterLinks(design);
  const correlation = pointMeasure(fit, residuals);
  const agreement = exactAgreement(fit);
  const met = Array.from({ length: design.raters }, () => new Set<number>());
  for (let i = 0; i < design.interviews; i++) met[design.raterOf[i]!]!.add(design.candidateOf[i]!);
  const shrunken = fit.estimator === "laplace";
  return {
    interviewers: fit.ratings.labels.raters.map((id, r): Interviewer => {
      const gate: Gate = severityGate(fit, r, links, settings);
      const value = severities.value[r]!;
      const se = severities.se[r]!;
      const points = fair[r]!.average - average;
      return {
        id,
        severity: gate ?? { value, se, interval: normalInterval(value, se) },
        difference: gate ?? {
          points,
          se: fair[r]!.se,
          interval: normalInterval(points, fair[r]!.se),
          likely: normalInterval(points, fair[r]!.se, 0.5),
        },
        observedAverage: observedAverage[r]!,
        fairAverage: gate ?? fair[r]!.average,
        count: count[r]!,
        candidates: met[r]!.size,
        shared: links.shared[r]!,
        partners: links.partners[r]!,
        misfit: misfitGate(statistics[r]!.count, settings) ?? statistics[r]!,
        pointMeasure: correlation[r]!,
        agreement: agreement.raters[r]!,
      };
    }),
    agreement: agreement.all,
    population: separationOf(severities, { shrunken, over: "population" }),
    sample: separationOf(severities, { shrunken, over: "sample" }),
    fixed: homogeneity(severities, "fixed"),
    random: homogeneity(severities, "random"),
  };
}

/** The fair average of an interviewer of mean severity. */
function averageFair(fit: Fit): number {
  const mean = centre(fit.severities);
  const [at] = fairAverages(
    { ...fit, severities: { ...fit.severities, value: fit.severities.value.map(() => mean) } },
    "rater",
  );
  return at?.average ?? fit.ratings.scale.lowest;
}
