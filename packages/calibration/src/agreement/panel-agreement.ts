/**
 * Agreement on one interview: how often two who rated the same candidate, in the same interview, on the same
 * criterion gave the same point; over all, pair by pair and criterion by criterion.
 *
 *     a unit's share = of its pairs of marks, those that agree;  a share = the mean over units
 *     chance = Σ over points of p², of two marks drawn from all;  of a pair Σ p_a p_b, each drawn from their own
 *
 * Units of one candidate rise and fall together, so that errors count candidates (the sandwich of `coefficient`).
 * A criterion's share is tested against the mean of the criteria's, z = (share − mean) / se, with the false discovery rate over all
 * criteria. Two people in one interview saw the same hour: in separate interviews they would agree less.
 *
 * Source: Gwet (2014), chapter 2; Cohen (1960) for the chance of a pair, Scott (1955) for the chance of all;
 * Benjamini & Hochberg (1995). Cost: linear in the pairs of marks. Refuses, share by share, fewer units than the gate.
 */
import { normalUpper } from "../distributions/normal.ts";
import { isNotEnough, notEnough, type NotEnough } from "../not-enough.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { falseDiscoveryRates } from "../reports/false-discovery.ts";
import { AGREEMENT_GATE } from "./agreement.ts";
import type { Interval } from "./coefficient.ts";
import { countMarks } from "./mark-counts.ts";
import { adjacentAgreement, percentAgreement } from "./percent-agreement.ts";
import { ratingTable } from "./rating-table.ts";
import { pairUnits, sharedUnits, type SharedUnit } from "./shared-units.ts";

export interface AgreementShare {
  /** 0 to 1. */
  readonly estimate: number;
  readonly se: number;
  readonly interval: Interval;
}

export interface PairAgreement {
  readonly a: string;
  readonly b: string;
  readonly units: number;
  readonly exact: AgreementShare | NotEnough;
  readonly chance: number;
}

export interface CriterionAgreement {
  readonly id: string;
  readonly units: number;
  readonly exact: (AgreementShare & { readonly z: number; readonly rate: number }) | NotEnough;
}

export interface PanelAgreement {
  readonly units: number;
  readonly exact: AgreementShare | NotEnough;
  /** At most one point apart. */
  readonly adjacent: AgreementShare | NotEnough;
  readonly chance: number;
  readonly pairs: readonly PairAgreement[];
  readonly criteria: readonly CriterionAgreement[];
}

export function panelAgreement(ratings: Ratings, gate: number = AGREEMENT_GATE): PanelAgreement {
  const units = sharedUnits(ratings);
  const { labels } = ratings;
  const few = tooFew(units.length, gate);
  return {
    units: units.length,
    exact: few ?? share(ratings, units, percentAgreement),
    adjacent: few ?? share(ratings, units, adjacentAgreement),
    chance: chanceOf(units.flatMap(({ marks }) => marks.map(({ value }) => value))),
    pairs: pairUnits(units, labels.raters.length).map(({ a, b, units: shared }) => ({
      a: labels.raters[a] ?? "",
      b: labels.raters[b] ?? "",
      units: shared.length,
      exact: tooFew(shared.length, gate) ?? share(ratings, shared, percentAgreement),
      chance: chanceOf(
        shared.map(({ marks }) => marks[0]!.value),
        shared.map(({ marks }) => marks[1]!.value),
      ),
    })),
    criteria: criteriaOf(ratings, units, gate),
  };
}

function tooFew(have: number, need: number): NotEnough | undefined {
  if (have >= need) return undefined;
  const times = have === 1 ? "once" : `${have} times`;
  return notEnough(
    have,
    need,
    `Two people rated the same thing ${times} so far; a share takes ${need}.`,
  );
}

function criteriaOf(
  ratings: Ratings,
  units: readonly SharedUnit[],
  gate: number,
): CriterionAgreement[] {
  const own = Map.groupBy(units, ({ criterion }) => criterion);
  const rows = ratings.labels.criteria.map((id, j) => {
    const shared = own.get(j) ?? [];
    const exact = tooFew(shared.length, gate) ?? share(ratings, shared, percentAgreement);
    return { id, units: shared.length, exact };
  });
  const known = rows.flatMap(({ exact }) => (isNotEnough(exact) ? [] : [exact]));
  const mean = known.reduce((sum, { estimate }) => sum + estimate, 0) / Math.max(1, known.length);
  const tests = known.map(({ estimate, se }) => {
    const z = se > 0 ? (estimate - mean) / se : 0;
    return { z, p: 2 * normalUpper(Math.abs(z)) };
  });
  const rates = falseDiscoveryRates(tests.map(({ p }) => p));
  let next = 0;
  return rows.map(({ exact, ...row }) => {
    if (isNotEnough(exact)) return { ...row, exact };
    const at = next++;
    return { ...row, exact: { ...exact, z: tests[at]!.z, rate: rates[at]! } };
  });
}

/** Who sits in which seat does not matter to a share, so that the table is as wide as the largest panel. */
function share(
  { labels, scale }: Ratings,
  units: readonly SharedUnit[],
  of: typeof adjacentAgreement,
): AgreementShare | NotEnough {
  const seats = units.reduce((most, { marks }) => Math.max(most, marks.length), 0);
  const points = Array.from({ length: scale.highest - scale.lowest + 1 }, (_, k) => k);
  const table = ratingTable({
    raters: Array.from({ length: seats }, (_, seat) => String(seat + 1)),
    rows: units.map(({ marks }) => Array.from({ length: seats }, (_, seat) => marks[seat]?.value)),
    categories: points,
    groups: units.map(({ candidate }) => labels.candidates[candidate] ?? ""),
  });
  const found = of(countMarks(table));
  if (isNotEnough(found)) return found;
  const [low, high] = found.interval;
  return {
    estimate: found.estimate,
    se: found.se,
    interval: [Math.max(0, low), Math.min(1, high)],
  };
}

function chanceOf(marks: readonly number[], others: readonly number[] = marks): number {
  const count = (list: readonly number[], value: number): number =>
    list.reduce((sum, mark) => sum + (mark === value ? 1 : 0), 0) / Math.max(1, list.length);
  return [...new Set(marks)].reduce(
    (sum, value) => sum + count(marks, value) * count(others, value),
    0,
  );
}
