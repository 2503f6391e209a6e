import * as fc from "fast-check";
import { expect, it } from "vitest";
import { buildRatings } from "../ratings/build-ratings.ts";
import { badNumbers } from "./every-number.ts";
import { everyReport } from "./every-report.ts";
import type { FitOptions } from "./fit-shape.ts";
import { fit } from "./fit.ts";
import { anyRatings } from "./random-design.ts";

const OPTIONS: readonly [string, FitOptions, number][] = [
  ["default", {}, 60],
  ["effect off", { interviewEffect: "off" }, 30],
  ["mode", { sds: "mode" }, 30],
  ["maximum likelihood", { sds: "ml", interviewEffect: "on" }, 30],
  ["jml", { estimator: "jml" }, 60],
  ["jml, raters float", { estimator: "jml", centre: "rater" }, 20],
  ["mml", { estimator: "mml" }, 12],
];

it.each(OPTIONS)(
  "any ratings get finite numbers or a reason: %s",
  { timeout: 60_000 },
  (_name, options, runs) => {
    fc.assert(
      fc.property(anyRatings(), ({ records, scale }) => {
        const result = fit(buildRatings(records, { scale }), options);
        const reports = everyReport(result);
        expect(badNumbers(reports)).toEqual([]);
        expect(JSON.stringify(reports.sentences)).not.toMatch(/NaN|Infinity|undefined|null/);
        for (const { se } of [result.abilities, result.severities, result.difficulties]) {
          expect(se.every((error) => error >= 0)).toBe(true);
        }
        const said = result.findings.some(({ code }) => code === "not-converged");
        expect(result.converged || said).toBe(true);
      }),
      { numRuns: runs, seed: 20250101 },
    );
  },
);
