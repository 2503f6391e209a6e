import { describe, expect, it } from "vitest";
import { isNotEnough, type NotEnough } from "../not-enough.ts";
import { seededRandom } from "../random/seeded-random.ts";
import { agreement, type AgreementReport } from "./agreement.ts";
import type { PairAgreement, SessionAgreement } from "./session-agreement.ts";
import { type SessionMark, tableOfMarks } from "./session-marks.ts";

const SCALE = [1, 2, 3, 4];

function report(marks: readonly SessionMark[], gates = false): AgreementReport {
  return agreement(tableOfMarks(marks, SCALE), { gates });
}

function sessionsOf(marks: readonly SessionMark[], gates = false): SessionAgreement {
  const { sessions } = report(marks, gates);
  if (isNotEnough(sessions)) throw new Error(sessions.notEnough.because);
  return sessions;
}

function got(value: PairAgreement | NotEnough): PairAgreement {
  if (isNotEnough(value)) throw new Error(value.notEnough.because);
  return value;
}

/** Candidates of two sessions with two raters each; `room` is the sd of what a session shares. */
function simulated(candidates: number, room: number, seed = 7): SessionMark[] {
  const random = seededRandom(seed);
  const marks: SessionMark[] = [];
  for (let c = 0; c < candidates; c++) {
    const own = random.normal();
    for (const session of ["first", "second"]) {
      const shared = room * random.normal();
      for (const rater of session === "first" ? ["A", "B"] : ["C", "D"]) {
        const seen = 2.5 + own + shared + 0.5 * random.normal();
        const mark = Math.min(4, Math.max(1, Math.round(seen)));
        marks.push({ unit: `U${c}`, rater, session, mark });
      }
    }
  }
  return marks;
}

describe("one room beside separate interviews", () => {
  it("is Fleiss's kappa where every pair is of one kind", () => {
    const together = simulated(20, 1).map((mark) => ({ ...mark, session: "one" }));
    const { sessions, fleiss, percent } = report(together);
    const { sameSession, separateSessions, difference } = sessions as SessionAgreement;
    const { kappa, exact, adjacent } = got(sameSession);
    const estimate = (value: unknown): number => (value as { estimate: number }).estimate;
    expect(estimate(kappa)).toBeCloseTo(estimate(fleiss.quadratic), 12);
    expect(exact.estimate).toBeCloseTo(estimate(percent.exact), 12);
    expect(adjacent.estimate).toBeCloseTo(estimate(percent.adjacent), 12);
    expect(separateSessions).toMatchObject({ notEnough: { have: 0, need: 1 } });
    expect(difference).toEqual(separateSessions);
  });

  it("takes each pair by its kind", () => {
    const of = (unit: string, a: number, b: number, c: number): SessionMark[] => [
      { unit, rater: "A", session: "1", mark: a },
      { unit, rater: "B", session: "1", mark: b },
      { unit, rater: "C", session: "2", mark: c },
    ];
    const marks = [...of("x", 2, 2, 3), ...of("y", 4, 4, 1), ...of("z", 1, 2, 2)];
    const { sameSession, separateSessions, difference } = sessionsOf(marks);
    expect(got(sameSession)).toMatchObject({ units: 3, pairs: 3 });
    expect(got(separateSessions)).toMatchObject({ units: 3, pairs: 6 });
    expect(got(sameSession).exact.estimate).toBeCloseTo(2 / 3, 12);
    expect(got(separateSessions).exact.estimate).toBeCloseTo(1 / 6, 12);
    expect(got(separateSessions).adjacent.estimate).toBeCloseTo(2 / 3, 12);
    expect(difference).toMatchObject({ exact: { estimate: expect.closeTo(0.5, 12) } });
  });

  it("a second interview by the same rater is another look, not an agreement of raters", () => {
    const marks = simulated(12, 0);
    const again = marks.map((mark) => ({ ...mark, session: `${mark.session}, again`, mark: 1 }));
    const { design } = report([...marks, ...again]);
    expect(design.units).toBe(24);
    const only = marks.filter(({ rater }) => rater === "A");
    const both = sessionsOf([...only, ...only.map((mark) => ({ ...mark, session: "again" }))]);
    expect(both.separateSessions).toMatchObject({ notEnough: { have: 0 } });
  });

  it("finds what a room shares, and claims nothing where it shares nothing", () => {
    const shared = sessionsOf(simulated(80, 1));
    expect(shared.reading).toMatch(/what it heard together\. Lean on the separate interviews\.$/);
    const { interval } = (shared.difference as unknown as { exact: { interval: [number, number] } })
      .exact;
    expect(interval[0]).toBeGreaterThan(0);
    const apart = sessionsOf(simulated(80, 0));
    expect(apart.reading).toMatch(/whether the room makes a difference, we cannot tell yet\.$/);
  });

  it("the interval of the difference holds nothing where there is nothing, 92 to 98 in 100", () => {
    let held = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const { difference } = sessionsOf(simulated(30, 0, seed));
      const [low, high] = (difference as unknown as { kappa: { interval: [number, number] } }).kappa
        .interval;
      if (low <= 0 && high >= 0) held++;
    }
    expect(held / 200).toBeGreaterThan(0.92);
    expect(held / 200).toBeLessThanOrEqual(0.985);
  });

  it("does not know the order of marks or the names of raters and sessions", () => {
    const marks = simulated(15, 0.5);
    const other = marks.toReversed().map((mark) => ({
      ...mark,
      rater: `r${mark.rater}`,
      session: mark.session === "first" ? "z" : "a",
    }));
    const numbers = (found: SessionAgreement): number[] =>
      [...JSON.stringify(found).matchAll(/-?\d+\.\d+/g)].map(([text]) => Number(text));
    const [a, b] = [numbers(sessionsOf(marks)), numbers(sessionsOf(other))];
    expect(a.length).toBe(b.length);
    a.forEach((value, i) => expect(b[i]).toBeCloseTo(value, 9));
  });

  it("holds back below the gate, kind by kind, and says nothing without sessions", () => {
    const { sameSession, reading } = sessionsOf(simulated(5, 0), true);
    expect(sameSession).toMatchObject({ notEnough: { have: 5, need: 10 } });
    expect(reading).toBe("We cannot tell yet how far interviewers agree, in one room or apart.");
    const equal = sessionsOf(simulated(12, 0).map((mark) => ({ ...mark, mark: 3 })));
    expect(got(equal.sameSession).kappa).toMatchObject({ notEnough: { need: 2 } });
    expect(got(equal.sameSession).exact).toMatchObject({
      estimate: 1,
      interval: [expect.any(Number), 1],
    });
  });
});
