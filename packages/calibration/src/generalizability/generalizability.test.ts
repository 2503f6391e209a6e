import { array, assert, constantFrom, double, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { isNotEnough, type NotEnough } from "../not-enough.ts";
import { type Component, COMPONENTS } from "./components.ts";
import { generalizability, type GeneralizabilityReport } from "./generalizability.ts";
import { type StudyRecord, studyRatings } from "./study-ratings.ts";
import { varianceComponents } from "./variance-components.ts";

function study(records: readonly StudyRecord[]): GeneralizabilityReport {
  return generalizability(studyRatings(records));
}

function got<T>(value: T | NotEnough): T {
  if (typeof value === "object" && value !== null && "notEnough" in value) {
    throw new Error(value.notEnough.because);
  }
  return value;
}

function estimates(report: GeneralizabilityReport): (number | string)[] {
  return COMPONENTS.map((name) => {
    const value = report.components[name];
    return isNotEnough(value) ? value.notEnough.because : value.estimate;
  });
}

/** A crossed design with scattered gaps, from a fixed list of numbers. */
function crossed(candidates: number, raters: number, criteria: number, gap = 0): StudyRecord[] {
  const records: StudyRecord[] = [];
  let state = 12345;
  const noise = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const effects = Array.from({ length: candidates }, () => 2 * noise());
  const halo = Array.from({ length: candidates * raters }, () => noise());
  for (let c = 0; c < candidates; c++) {
    for (let r = 0; r < raters; r++) {
      for (let k = 0; k < criteria; k++) {
        const rating = 2 + effects[c]! + halo[c * raters + r]! + 0.3 * r + 0.2 * k + 1.5 * noise();
        if (noise() < gap) continue;
        records.push({ candidate: `C${c}`, rater: `R${r}`, criterion: `K${k}`, rating });
      }
    }
  }
  return records;
}

/** The largest difference of two lists; texts must be the same. */
function apart(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  if (a.length !== b.length) return Infinity;
  return a.reduce<number>((most, value, i) => {
    const other = b[i];
    const both = typeof value === "number" && typeof other === "number";
    if (!both) return value === other ? most : Infinity;
    return Math.max(most, Math.abs(value - other));
  }, 0);
}

describe("properties", () => {
  const records = crossed(12, 4, 3, 0.3);
  const plain = study(records);

  it("the order of rows and the names of things change nothing", () => {
    const renamed = records.toReversed().map((record) => ({
      ...record,
      candidate: `x${record.candidate}`,
      rater: `${9 - Number(record.rater.slice(1))}`,
    }));
    expect(apart(estimates(study(renamed)), estimates(plain))).toBeLessThan(1e-5);
  });

  it("a shift changes the mean only; a scale enters squared", () => {
    const moved = study(records.map((record) => ({ ...record, rating: 3 * record.rating - 7 })));
    const scaled = estimates(plain).map((value) => (typeof value === "number" ? 9 * value : value));
    expect(apart(estimates(moved), scaled)).toBeLessThan(1e-4);
    expect(got(moved.observed).g.estimate).toBeCloseTo(got(plain.observed).g.estimate, 5);
    expect(got(moved.grandMean)).toBeCloseTo(3 * got(plain.grandMean) - 7, 5);
  });

  it("without gaps and away from zero it is the analysis of variance", () => {
    const full = studyRatings(crossed(14, 5, 4));
    const fit = got(varianceComponents(full));
    const moments = got(varianceComponents(full, 0));
    const positive = fit.names.every((_, i) => fit.variances[i]! > 0);
    if (!positive) throw new Error("the example is meant to have no component at zero");
    expect(apart([...fit.variances], [...moments.variances])).toBeLessThan(1e-6);
  });

  it("G rises with interviewers and criteria, and Φ never passes it", () => {
    const rows = got(plain.decisionStudy);
    for (const row of rows) {
      expect(row.phi.estimate).toBeLessThanOrEqual(row.g.estimate);
      for (const other of rows) {
        const more = other.raters >= row.raters && other.criteria >= row.criteria;
        expect(more && other.g.estimate < row.g.estimate - 1e-12).toBe(false);
      }
    }
  });

  it("endless criteria from one interviewer do not pass the halo floor", () => {
    const ceilings = got(plain.haloCeiling);
    for (const row of got(plain.decisionStudy)) {
      const ceiling = ceilings.find(({ raters }) => raters === row.raters);
      expect(row.g.estimate).toBeLessThanOrEqual((ceiling?.g.estimate ?? 0) + 1e-12);
    }
  });

  it("the number of interviewers needed is the least that reaches the reliability", () => {
    const row = got(plain.needed).find(({ raters }) => typeof raters === "number" && raters > 1);
    const raters = got<number>(row?.raters ?? 0);
    const { relativeErrorVariance } = got(plain.decisionStudy)[0]!;
    expect(relativeErrorVariance).toBeGreaterThan(0);
    const g = (n: number): number =>
      got(plain.decisionStudy).find((own) => own.raters === n && own.criteria === 3)?.g.estimate ??
      0;
    expect(g(raters)).toBeGreaterThanOrEqual(row?.reliability ?? 1);
    expect(g(raters - 1)).toBeLessThan(row?.reliability ?? 0);
  });

  it("the intervals of 60 seeded studies cover what was planted", () => {
    const truth: Partial<Record<Component, number>> = { candidate: 0.36, "candidate:rater": 0.12 };
    let covered = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const report = study(planted(seed));
      for (const [name, value] of Object.entries(truth)) {
        const [low, high] = got(got(report.components[name as Component]).interval);
        if (low <= value && value <= high) covered += 1;
      }
    }
    expect(covered).toBeGreaterThanOrEqual(0.88 * 120);
  });
});

/** 20 candidates, three of six interviewers each, four criteria; normal parts. */
function planted(seed: number): StudyRecord[] {
  let state = seed * 7919;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const normal = (sd: number): number =>
    sd * Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const levels = Array.from({ length: 6 }, () => normal(0.3));
  return Array.from({ length: 20 }, (_, c) => {
    const own = normal(0.6);
    return Array.from({ length: 3 }, (_, at) => {
      const r = (c + at * (1 + (c % 2))) % 6;
      const halo = normal(Math.sqrt(0.12));
      return Array.from({ length: 4 }, (_, k) => ({
        candidate: `C${c}`,
        rater: `R${r}`,
        criterion: `K${k}`,
        rating: own + levels[r]! + halo + normal(0.6),
      }));
    });
  }).flat(2);
}

describe("designs that cannot tell", () => {
  const only = (records: readonly StudyRecord[], keep: (record: StudyRecord) => boolean) =>
    study(records.filter(keep));
  const records = crossed(8, 3, 3);
  const because = (value: unknown): string =>
    isNotEnough(value as object) ? (value as NotEnough).notEnough.because : "";

  it("one interviewer", () => {
    const report = only(records, ({ rater }) => rater === "R0");
    expect(because(report.components["candidate:rater"])).toContain("interviewers");
    expect(because(report.decisionStudy)).toContain("interviewers");
    expect(report.reading).toContain("cannot tell yet");
  });

  it("one criterion: a study of interviewers only", () => {
    const report = only(records, ({ criterion }) => criterion === "K0");
    expect(because(report.components.criterion)).toContain("criteria");
    expect(got(report.decisionStudy).map(({ criteria }) => criteria)).toEqual(
      Array.from({ length: 8 }, () => 1),
    );
    expect(because(report.haloCeiling)).toContain("criteria");
    expect(report.findings.map(({ code }) => code)).toContain("one-criterion");
  });

  it("each candidate met one interviewer: candidate and impression are one", () => {
    const report = only(
      records,
      ({ candidate, rater }) => Number(candidate.slice(1)) % 3 === Number(rater.slice(1)),
    );
    expect(because(report.components.candidate)).toContain("interviewers for some candidates");
    expect(because(report.components["candidate:rater"])).toContain("to tell candidates from");
    expect(because(report.observed)).not.toBe("");
  });

  it("each interviewer met one candidate", () => {
    const nested = records.map((record) => ({ ...record, rater: record.candidate + record.rater }));
    expect(because(study(nested).components.rater)).toContain("cannot be told apart");
  });

  it.each<[string, StudyRecord[]]>([
    ["no ratings", []],
    ["one rating", records.slice(0, 1)],
    ["all ratings equal", records.map((record) => ({ ...record, rating: 3 }))],
  ])("%s", (_, rows) => {
    const report = study(rows);
    expect(report.estimator).toBe("none");
    expect(because(report.grandMean)).not.toBe("");
  });

  it("marks without any error: no interval is claimed", () => {
    const exact = records.map((record) => ({
      ...record,
      rating: Number(record.candidate.slice(1)),
    }));
    const report = study(exact);
    expect(got(report.components.residual).estimate).toBe(0);
    expect(because(got(report.components.candidate).interval)).not.toBe("");
    expect(got(report.observed).g.estimate).toBeCloseTo(1, 5);
  });

  it("too many shared effects: by moments, and so said", () => {
    const fit = got(varianceComponents(studyRatings(crossed(6, 4, 3, 0.2)), 5));
    expect(fit.fit).toBeUndefined();
    expect(because(got(fit.components.candidate).interval)).toContain("shared effects");
  });

  it("random designs give finite numbers", () => {
    const row = tuple(
      constantFrom("A", "B", "C"),
      constantFrom("R", "S", "T"),
      constantFrom("k", "l"),
      integer({ min: 1, max: 4 }),
      double({ min: 0, max: 1, noNaN: true }),
    );
    assert(
      property(array(row, { maxLength: 30 }), (rows) => {
        const report = study(
          rows.map(([candidate, rater, criterion, rating]) => ({
            candidate,
            rater,
            criterion,
            rating,
          })),
        );
        const bad: string[] = [];
        JSON.stringify(report, (key, value: unknown) => {
          if (value === null || (typeof value === "number" && !Number.isFinite(value)))
            bad.push(key);
          return value;
        });
        expect(bad).toEqual([]);
        expect(report.converged).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("refuses a rating that is no number", () => {
    const bad = { candidate: "Ann", rater: "Ben", criterion: "x", rating: Number.NaN };
    expect(() => studyRatings([bad])).toThrow("rating of Ann by Ben on x: got NaN, want a finite");
  });
});
