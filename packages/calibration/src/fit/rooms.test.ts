import { describe, expect, it } from "vitest";
import { fixture, inWorld } from "../cli/command-world.ts";
import { run as runFit } from "../cli/fit.ts";
import { buildRatings } from "../ratings/build-ratings.ts";
import { isNotEnough } from "../not-enough.ts";
import type { RatingRecord } from "../ratings/ratings.ts";
import { panelSentence } from "../reading/panel-sentence.ts";
import { whatItCanTell } from "../reading/what-it-can-tell.ts";
import type { FitReport } from "../reports/fit-report.ts";
import { panelSteadiness } from "../reports/panel-steadiness.ts";
import { varianceParts } from "../reports/variance-parts.ts";
import { fit } from "./fit.ts";
import type { Fit, FitOptions } from "./fit-shape.ts";
import { simulateRooms } from "./simulate-rooms.ts";

const SHAPE = {
  candidates: 40,
  raters: 6,
  stages: 2,
  panel: 2,
  criteria: 3,
  interviewSd: 0.4,
  roomSd: 0.8,
  seed: 9,
};
const { records } = simulateRooms(SHAPE);

function fitted(rows: readonly RatingRecord[], options: FitOptions = {}): Fit {
  return fit(buildRatings(rows, { scale: { lowest: 1, highest: 4 } }), options);
}

const codes = ({ findings }: Fit): string[] => findings.map(({ code }) => code);
const without = (rows: readonly RatingRecord[]): RatingRecord[] =>
  rows.map(({ session: _session, ...row }) => row);
const largest = (a: Float64Array, b: Float64Array): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);

interface Reference {
  readonly value: number;
  readonly [sigma: `sigma_${string}`]: number;
  readonly candidates: readonly { readonly estimate: number; readonly se: number }[];
  readonly raters: readonly { readonly estimate: number; readonly se: number }[];
  readonly thresholds: readonly number[];
  readonly thresholds_se: readonly number[];
}

describe.each(["ml", "mode"])("what a room shares, sds %s", (sds) => {
  it("is that of Template Model Builder", () => {
    const reference = JSON.parse(
      fixture(`sessions/reference_laplace_session_${sds}.json`),
    ) as Reference;
    const command = ["r.csv", "--json", "--gates", "off", "--interview-effect", "on"];
    const { stdout } = inWorld(runFit, { "r.csv": fixture("sessions/data.csv") }, [
      ...command,
      "--sds",
      sds,
    ]);
    const report = JSON.parse(stdout) as FitReport;
    expect(Math.abs(report.logLikelihood + reference.value)).toBeLessThan(1e-5);
    const found = [
      ...(["candidate", "rater", "interview", "session"] as const).map((name) => report.sds[name]),
      ...report.candidates.flatMap(({ measure, se }) => [measure, se]),
      ...report.raters.flatMap(({ severity, se }) => [severity, se]),
      ...report.thresholds.flatMap(({ value, se }) => [value, se]),
    ];
    const wanted = [
      ...["candidate", "rater", "interview", "session"].map(
        (name) => reference[`sigma_${name}`] ?? Number.NaN,
      ),
      ...reference.candidates.flatMap(({ estimate, se }) => [estimate, se]),
      ...reference.raters.flatMap(({ estimate, se }) => [estimate, se]),
      ...reference.thresholds.flatMap((value, m) => [value, reference.thresholds_se[m]!]),
    ];
    expect(found).toHaveLength(wanted.length);
    wanted.forEach((value, i) => expect(Math.abs(Number(found[i]) - value)).toBeLessThan(1e-4));
  });
});

describe.each<[string, FitOptions]>([
  ["integrated", {}],
  ["posterior mode", { sds: "mode" }],
  ["maximum likelihood", { sds: "ml" }],
])("rooms, %s", (_name, options) => {
  const original = fitted(records, options);

  it("are fitted, and widen a candidate's error by what the room shared", () => {
    expect(original.converged).toBe(true);
    expect(original.sessionTerm).toBe("fitted");
    expect(original.sds.session).toBeGreaterThan(0.2);
    const blind = fitted(without(records), options);
    expect(blind.sds).not.toHaveProperty("session");
    const mean = ({ abilities }: Fit): number =>
      abilities.se.reduce((sum, se) => sum + se, 0) / abilities.se.length;
    expect(mean(original)).toBeGreaterThan(1.02 * mean(blind));
  });

  it("by other names give the same numbers", () => {
    const names = fitted(
      records.map((row) => ({ ...row, session: `${row.candidate} in ${row.stage}` })),
      options,
    );
    expect(largest(names.abilities.value, original.abilities.value)).toBeLessThan(1e-6);
    expect(largest(names.abilities.se, original.abilities.se)).toBeLessThan(1e-6);
  });

  it("of one interviewer each are no effect, to the last bit", () => {
    const split = fitted(
      records.map((row) => ({ ...row, session: row.rater })),
      options,
    );
    const none = fitted(without(records), options);
    expect(split.sessionTerm).toBe("absent");
    expect(split.sds).toEqual(none.sds);
    expect([...split.abilities.value]).toEqual([...none.abilities.value]);
    expect([...split.abilities.se]).toEqual([...none.abilities.se]);
    expect([...split.severities.se]).toEqual([...none.severities.se]);
    expect(split.logLikelihood).toBe(none.logLikelihood);
    expect(split.findings).toEqual(none.findings);
  });
});

describe("rooms that cannot be told", () => {
  const one = records.filter(({ stage }) => stage === "S1");

  it("are held at 0.5 logits where each candidate was in one, with a finding", () => {
    const result = fitted(one);
    expect(result.sessionTerm).toBe("held");
    expect(result.sds.session).toBeCloseTo(0.5, 12);
    expect(codes(result)).toEqual(expect.arrayContaining(["shared-sessions", "session-sd-held"]));
    const blind = fitted(without(one));
    result.abilities.se.forEach((se, c) => expect(se).toBeGreaterThan(blind.abilities.se[c]!));
  });

  it("are left out with the interview effect switched off, and by the other estimators, and said to be", () => {
    for (const options of [{ interviewEffect: "off" }, { estimator: "jml" }] as const) {
      const result = fitted(records, options);
      expect(result.sessionTerm).toBe("absent");
      const shared = result.findings.find(({ code }) => code === "shared-sessions");
      expect(shared?.message).toMatch(/which these standard errors leave out/);
    }
  });
});

describe("what more interviewers would bring", () => {
  const result = fitted(records);
  const parts = varianceParts(result);
  if (isNotEnough(parts)) throw new Error("want parts");
  const steady = (rooms?: number): number => {
    const steps = panelSteadiness(result, { most: 4, ...(rooms && { rooms }) });
    if (isNotEnough(steps)) throw new Error("want steps");
    return steps[3]!.reliability;
  };

  it("counts what a room shares once a room", () => {
    expect(parts.rooms).toBeGreaterThan(5);
    expect(parts.rooms).toBeLessThan(parts.interviews);
    expect(steady(1)).toBeLessThan(steady(2) - 0.02);
    expect(steady(2)).toBeLessThan(steady() - 0.01);
    expect(steady(4)).toBe(steady());
  });

  it("says in how many rooms, and that the likely ranges allow for it", () => {
    expect(panelSentence(result)).toMatch(
      /^If another panel of (three|four) had met the same candidates in two rooms, .* in separate interviews/,
    );
    expect(panelSentence(fitted(without(records)))).not.toMatch(/room/);
    expect(whatItCanTell(result)[2]).toMatch(/in one room .*; the likely ranges allow for it\.$/);
    expect(whatItCanTell(fitted(records, { interviewEffect: "off" }))[2]).toMatch(/do not allow/);
    expect(whatItCanTell(fitted(without(records)))[2]).not.toMatch(/room/);
  });
});

it("two who sat in one room tell less of a candidate than two who sat apart", () => {
  const [together, apart] = [1, 0].map((same) => {
    const rows = records.map((row) =>
      row.candidate === "C0001" && !same ? { ...row, session: row.rater } : row,
    );
    return fitted(rows).abilities.se[0]!;
  });
  expect(together).toBeGreaterThan(apart! * 1.01);
});
