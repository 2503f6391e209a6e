import * as fc from "fast-check";
import { expect, it } from "vitest";
import { buildRatings } from "../ratings/build-ratings.ts";
import { fitReport } from "../reports/fit-report.ts";
import { badNumbers } from "./every-number.ts";
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
      fc.property(anyRatings(), fc.boolean(), ({ records, scale }, gated) => {
        const result = fit(buildRatings(records, { scale }), options);
        const report = fitReport(result, gated ? {} : { gates: "off" });
        expect(badNumbers(report)).toEqual([]);
        for (const { se } of [result.abilities, result.severities, result.difficulties]) {
          expect(se.every((error) => error >= 0)).toBe(true);
        }
        const said = report.findings.some(({ code }) => code === "not-converged");
        expect(report.converged || said).toBe(true);
      }),
      { numRuns: runs, seed: 20250101 },
    );
  },
);
