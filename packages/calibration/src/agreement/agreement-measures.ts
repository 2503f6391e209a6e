import { notEnough, type NotEnough } from "../not-enough.ts";
import { WEIGHTINGS, type Weighting } from "./agreement-weights.ts";
import { brennanPrediger } from "./brennan-prediger.ts";
import type { Coefficient } from "./coefficient.ts";
import { congerKappa } from "./conger-kappa.ts";
import { fleissKappa, fleissTest } from "./fleiss-kappa.ts";
import { gwetAc } from "./gwet-ac.ts";
import { intraclass, type IntraclassTable } from "./intraclass.ts";
import { kendallW, type KendallW } from "./kendall-w.ts";
import { type Alpha, krippendorffAlpha } from "./krippendorff-alpha.ts";
import { type Light, lightKappa } from "./light-kappa.ts";
import { countMarks } from "./mark-counts.ts";
import {
  adjacentAgreement,
  percentAgreement,
  unanimousShare,
  type UnanimousShare,
} from "./percent-agreement.ts";
import { completeUnits, type RatingTable } from "./rating-table.ts";

type Value = Coefficient | NotEnough;
type ByWeight = Record<Weighting, Value>;

/** Every coefficient; a group that a design cannot carry at all is one NotEnough. */
export interface AgreementMeasures {
  readonly percent: {
    readonly exact: Value;
    readonly adjacent: Value;
    readonly linear: Value;
    readonly quadratic: Value;
    readonly ordinal: Value;
    /** Complete units on which all raters agree, and on which all are within one point. */
    readonly everyRaterExact: Share;
    readonly everyRaterWithinOne: Share;
  };
  readonly cohen: ByWeight | NotEnough;
  readonly fleiss: ByWeight;
  readonly fleissTest: { readonly z: number; readonly p: number } | NotEnough;
  readonly conger: ByWeight;
  readonly light: Light | NotEnough;
  readonly brennanPrediger: ByWeight;
  readonly gwet: Record<"ac1" | "ac2Linear" | "ac2Quadratic" | "ac2Ordinal", Value>;
  readonly krippendorff: Record<"nominal" | "ordinal" | "interval", Alpha | NotEnough>;
  readonly icc: IntraclassTable | NotEnough;
  readonly kendallW: KendallW | NotEnough;
}

type Share = UnanimousShare | NotEnough;

/** `held` takes the place of every number, where the gate is not met. */
export function measureAgreement(
  table: RatingTable,
  held: NotEnough | undefined,
): AgreementMeasures {
  const marks = countMarks(table);
  const unless = <T>(measure: () => T): T | NotEnough => held ?? measure();
  const byWeight = (measure: (weighting: Weighting) => Value): ByWeight =>
    Object.fromEntries(
      WEIGHTINGS.map((weighting) => [weighting, unless(() => measure(weighting))]),
    ) as ByWeight;
  // Cohen's kappa is a matter of the units that both marked; Conger's takes every mark's level.
  const both = completeUnits(table);
  const cohen = (weighting: Weighting): Value => congerKappa(both, weighting);
  return {
    percent: {
      exact: unless(() => percentAgreement(marks)),
      adjacent: unless(() => adjacentAgreement(marks)),
      linear: unless(() => percentAgreement(marks, "linear")),
      quadratic: unless(() => percentAgreement(marks, "quadratic")),
      ordinal: unless(() => percentAgreement(marks, "ordinal")),
      everyRaterExact: unless(() => unanimousShare(table)),
      everyRaterWithinOne: unless(() => unanimousShare(table, 1)),
    },
    cohen: table.raters.length === 2 ? byWeight(cohen) : notTwo(table.raters.length),
    fleiss: byWeight((weighting) => fleissKappa(marks, weighting)),
    fleissTest: unless(() => fleissTest(marks)),
    conger: byWeight((weighting) => congerKappa(table, weighting)),
    light: unless(() => lightKappa(table)),
    brennanPrediger: byWeight((weighting) => brennanPrediger(marks, weighting)),
    gwet: {
      ac1: unless(() => gwetAc(marks)),
      ac2Linear: unless(() => gwetAc(marks, "linear")),
      ac2Quadratic: unless(() => gwetAc(marks, "quadratic")),
      ac2Ordinal: unless(() => gwetAc(marks, "ordinal")),
    },
    krippendorff: {
      nominal: unless(() => krippendorffAlpha(marks, "nominal")),
      ordinal: unless(() => krippendorffAlpha(marks, "ordinal")),
      interval: unless(() => krippendorffAlpha(marks, "interval")),
    },
    icc: unless(() => intraclass(table)),
    kendallW: unless(() => kendallW(table)),
  };
}

function notTwo(raters: number): NotEnough {
  return notEnough(raters, 2, "raters exactly; for others Cohen's kappa stands with each pair");
}
