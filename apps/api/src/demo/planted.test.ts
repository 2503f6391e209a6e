import {
  buildRatings,
  fit,
  isNotEnough,
  raterEffects,
  type RatingRecord,
} from "@evenhand/calibration";
import { expect, test } from "vitest";
import { STARTERS } from "../features/rubrics/starters.ts";
import { calendarAround } from "./calendar.ts";
import { planLoop } from "./loop-plan.ts";
import { DEMO_SEED, PLANTED } from "./truth.ts";

const SEEDS = 50;
const NOW = new Date("2026-11-23T12:00:00Z");

/** Told apart from chance where at most one in twenty of what is told so would be chance. */
const FALSE_DISCOVERIES = 0.05;

/** How often each planted thing is found, over fifty seeds of the demo's own size. docs/demo.md keeps the result. */
test("what is planted is found in nine of ten demos, and what is not, seldom", () => {
  const found = new Map<string, number>();
  let falsely = 0;
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const effects = raterEffects(
      fit(
        buildRatings(ratingsOf(seed === 0 ? DEMO_SEED : 1_000 + seed), {
          scale: { lowest: 1, highest: 4 },
        }),
      ),
    );
    for (const [seat, { planted, severity }] of PLANTED.entries()) {
      const effect = effects.find(({ id }) => id === nameOf(seat));
      if (effect === undefined) throw new Error(`seat ${seat} rated nobody`);
      const told = {
        severity:
          isTold(effect.severity) &&
          !isNotEnough(effect.severity) &&
          Math.sign(effect.severity.value) === Math.sign(severity),
        halo: isTold(effect.halo),
        drift: isTold(effect.drift),
        middle: isTold(effect.spread),
        unlinked: isNotEnough(effect.severity),
        nothing: false,
      };
      const key = `${planted} ${seat}`;
      if (planted !== "nothing") found.set(key, (found.get(key) ?? 0) + (told[planted] ? 1 : 0));
      else if (told.severity || told.halo || told.drift || told.middle) falsely += 1;
    }
  }
  const power = Object.fromEntries([...found].map(([key, count]) => [key, count / SEEDS]));
  expect(Object.entries(power).filter(([, share]) => share < 0.9)).toEqual([]);
  expect(falsely / (SEEDS * 4)).toBeLessThan(0.1);
}, 120_000);

type Told = Parameters<typeof isNotEnough>[0] | { rate: number };

function isTold(effect: Told): boolean {
  return (
    typeof effect === "object" &&
    effect !== null &&
    "rate" in effect &&
    effect.rate < FALSE_DISCOVERIES
  );
}

function ratingsOf(seed: number): RatingRecord[] {
  const stages = STARTERS[0]?.stages ?? [];
  const shape = {
    stageCriteria: stages.map(({ criteria }) => criteria.map(({ criterion }) => criterion)),
  };
  return planLoop(seed, calendarAround(NOW, "America/New_York"), shape).flatMap(
    ({ candidate, interviews }) =>
      interviews
        .filter(({ at }) => at < NOW)
        .flatMap(({ stage, at, cards }) =>
          cards.flatMap(({ seat, ratings }) =>
            Object.entries(ratings).flatMap(([criterion, rating]) =>
              rating === "not-observed"
                ? []
                : [
                    {
                      candidate: `candidate ${candidate}`,
                      rater: nameOf(seat),
                      criterion,
                      stage: stages[stage]?.id,
                      rating,
                      at: at.getTime(),
                    },
                  ],
            ),
          ),
        ),
  );
}

function nameOf(seat: number): string {
  return `interviewer ${seat}`;
}
