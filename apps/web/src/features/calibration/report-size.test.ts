// @vitest-environment happy-dom
import type {
  CalibrationReport,
  CalibrationRunView,
  NotEnough,
} from "@evenhand/contract/calibration";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
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

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

/** The first drawing comes by itself, the others after it: both are waited for. */
function drawn(shown: CalibrationRunView): HTMLElement {
  const place = document.createElement("main");
  const client = new QueryClient();
  const report = createElement(RunReport, { run: shown, linkToCard: () => null });
  act(() => createRoot(place).render(createElement(QueryClientProvider, { client }, report)));
  return place;
}

it("draws a report of sixty interviewers with at most 3,000 nodes in its drawings", () => {
  const nodes = drawn(run).querySelectorAll("svg, svg *").length;
  expect(nodes).toBeGreaterThan(1_000);
  expect(nodes).toBeLessThanOrEqual(ROOM);
});

it("draws a table once it is opened", () => {
  const place = drawn(run);
  expect(place.querySelectorAll("table")).toHaveLength(0);
  const fold = [...place.querySelectorAll("details")].find(({ textContent }) =>
    textContent.includes("Show as table"),
  );
  act(() => {
    fold?.setAttribute("open", "");
    fold?.dispatchEvent(new Event("toggle"));
  });
  expect(place.querySelectorAll("table")).toHaveLength(1);
});

it("says so where a run is older than its further parts, and leaves them out", () => {
  const older = { ...run, report: { ...report, further: null } };
  const text = drawn(older).textContent;
  expect(text).toContain("Calculate again to see them");
  expect(text).not.toContain("How far do interviewers agree?");
});
