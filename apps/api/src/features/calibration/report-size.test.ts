import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { seededRandom } from "@evenhand/calibration";
import { expect, test } from "vitest";
import { computeRun } from "./compute-run.ts";
import { ENGINE, OPTIONS } from "./engine.ts";
import { presentReport } from "./present.ts";
import type { FullRunRow } from "./queries.ts";
import type { InputRating } from "./run-input.ts";

const RATINGS = 10_000;
const ROOM = 150_000;

/** Ratings drawn by lot over four stages of five criteria, three interviewers a candidate and stage. */
function manyRatings(interviewers: string[]): InputRating[] {
  const random = seededRandom(11);
  const rubric = randomUUID();
  const ratings: InputRating[] = [];
  for (let c = 0; ratings.length < RATINGS; c++) {
    const candidate = randomUUID();
    for (let stage = 0; stage < 4; stage++) {
      const first = Math.floor(random.uniform() * interviewers.length);
      for (let seat = 0; seat < 3; seat++)
        for (let criterion = 0; criterion < 5; criterion++)
          ratings.push({
            candidate,
            rater: interviewers[(first + seat * (1 + (c % 4))) % interviewers.length] ?? "",
            criterion: `criterion:${rubric}.1.stage-${stage}.criterion-${criterion}`,
            stage: `stage:${rubric}.1.stage-${stage}`,
            session: `${candidate} ${stage}`,
            group: "mid / Outpatient",
            rating: 1 + Math.floor(4 * random.uniform()),
            at: Date.UTC(2026, 0, 1) + c * 3_600_000,
          });
    }
  }
  return ratings;
}

test.each([25, 60])(
  "a report of 10,000 ratings by %i interviewers travels in 150 kB",
  (count) => {
    const interviewers = Array.from({ length: count }, () => randomUUID());
    const { result } = computeRun({ ratings: manyRatings(interviewers), points: 4 });
    const names = Object.fromEntries(
      result.further.criteria.map(({ id }) => [
        id,
        `Criterion ${id.slice(-28)} (A stage of the loop)`,
      ]),
    );
    const row = { engine: ENGINE, options: OPTIONS, input_hash: Buffer.alloc(32) };
    const people = new Map(interviewers.map((id, at) => [id, `Somebody With A Name ${at}`]));
    const unexpected = { total: 200, ratings: [] };
    const report = presentReport(
      row as unknown as FullRunRow,
      { ...result, names, unexpected },
      people,
    );
    expect(report.further?.course).toHaveLength(count);
    const text = JSON.stringify(report);
    expect(text).not.toMatch(/NaN|Infinity/);
    expect(gzipSync(text).length).toBeLessThan(ROOM);
  },
  60_000,
);
