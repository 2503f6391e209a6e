import type {
  CalibrationReport,
  CalibrationRunView,
  NotEnough,
} from "@evenhand/contract/calibration";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { RunReport } from "./run-report.tsx";

const INTERVIEWERS = 60;
const CRITERIA = 60;
const ROOM = 3_000;

const tooMany: NotEnough = { notEnough: { have: INTERVIEWERS, need: 25, because: ["Too many."] } };
const people = Array.from({ length: INTERVIEWERS }, (_, at) => ({
  id: `person-${at}`,
  name: `Somebody ${at}`,
  ratings: 170,
  candidates: 40,
  shared: 40,
  partners: 9,
}));
const block = {
  from: "2026-01-01T09:00:00.000Z",
  to: "2026-02-01T09:00:00.000Z",
  ratings: 28,
  points: 0.1,
  range: [-0.3, 0.5] satisfies [number, number],
};
const share = { share: 0.5, range: [0.4, 0.6] satisfies [number, number] };

const report: CalibrationReport = {
  canTell: [["One."], ["Two."], ["Three."]],
  inShort: [["Nothing here calls for action."]],
  links: { groups: [{ interviewers: people, candidates: 400 }], interviewers: people },
  differences: {
    interviewers: people.map((one) => ({
      ...one,
      difference: { points: 0.1, se: 0.1, range: [-0.1, 0.3], likely: [0, 0.2] },
      verdict: "cannot_say",
      reading: ["We cannot say that ", one, " rates differently."],
    })),
    band: 0.15,
  },
  parts: {
    candidates: 40,
    interviewers: 5,
    interviews: 10,
    criteria: 5,
    chance: 40,
    ranges: {
      candidates: [30, 50],
      interviewers: [1, 12],
      interviews: [5, 16],
      criteria: [4, 6],
      chance: [31, 49],
    },
    reading: ["So."],
  },
  panel: {
    steps: [1, 2, 3, 4, 5, 6].map((n) => ({
      interviewers: n,
      reliability: 0.7,
      reliabilityRange: [0.5, 0.8],
      changePlaces: 0.2,
      changePlacesRange: [0.1, 0.3],
    })),
    reading: ["Steady."],
  },
  further: {
    agreement: {
      units: 900,
      exact: share,
      adjacent: share,
      chance: 0.3,
      reading: ["They agree."],
      pairs: tooMany,
    },
    scale: {
      points: [1, 2, 3, 4],
      counts: [100, 200, 300, 400],
      rare: null,
      interviewers: people.map(({ id, name }) => ({
        id,
        name,
        counts: [10, 20, 30, 40],
        verdict: "cannot_say",
        reading: ["Alike."],
      })),
    },
    course: people.map(({ id, name }) => ({
      id,
      name,
      course: { blocks: Array.from({ length: 6 }, () => block), moved: false },
      reading: ["Steady."],
    })),
    criteria: Array.from({ length: CRITERIA }, (_, at) => ({
      label: `criterion-${at}`,
      name: `Criterion ${at}`,
      ratings: 160,
      average: 2.5,
      exact: share,
      worthReading: false,
      reading: ["Nothing."],
    })),
    unexpected: { total: 200, reading: ["200 ratings."] },
  },
  method: {
    engine: "an engine",
    model: "a model",
    options: {},
    inputHash: "0",
    sds: { candidate: 1, interviewer: 0.5, interview: 0.5 },
    converged: true,
    seconds: 1,
    findings: [],
  },
};
const run: CalibrationRunView = {
  id: "run",
  opening: null,
  state: "finished",
  askedBy: { id: "asker", name: "Mira" },
  askedAt: "2026-02-01T09:00:00.000Z",
  finishedAt: "2026-02-01T09:00:00.000Z",
  failure: null,
  counts: { ratings: 10_000, candidates: 400, interviewers: INTERVIEWERS, criteria: CRITERIA },
  report,
  hidden: null,
};

it("draws a report of sixty interviewers with at most 3,000 nodes in its drawings", () => {
  const drawn = renderToStaticMarkup(createElement(RunReport, { run, linkToCard: () => null }));
  const nodes = [...drawn.matchAll(/<svg[\s\S]*?<\/svg>/g)].reduce(
    (sum, [svg]) => sum + [...svg.matchAll(/<[a-z]/g)].length,
    0,
  );
  expect(nodes).toBeGreaterThan(1_000);
  expect(nodes).toBeLessThanOrEqual(ROOM);
});

it("says so where a run is older than its further parts, and leaves them out", () => {
  const older = { ...run, report: { ...report, further: null } };
  const drawn = renderToStaticMarkup(
    createElement(RunReport, { run: older, linkToCard: () => null }),
  );
  expect(drawn).toContain("Calculate again to see them");
  expect(drawn).not.toContain("How far do interviewers agree?");
});
