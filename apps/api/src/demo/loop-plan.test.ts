import { occupationalTherapistStarter } from "@evenhand/rubric";
import { describe, expect, test } from "vitest";
import { calendarAround } from "./calendar.ts";
import { HAND_OVER_LINES } from "./hand-over-lines.ts";
import { planLoop, type PlannedApplication } from "./loop-plan.ts";
import { DEMO_SEED } from "./truth.ts";

const stageCriteria = occupationalTherapistStarter.base.stages.map((stage) =>
  stage.criteria.map(({ criterion }) => criterion),
);

const HOUR = 3_600_000;
/** A card may be opened from so long before an interview, and is not yet owed so long after it. */
const OPENS_BEFORE = 15 * 60_000;

/** Near midnight, over a weekend, on the days when clocks change, far from UTC on either side. */
const STARTS = [
  ["a working day", "2026-11-25T14:07:00Z", "America/New_York"],
  ["ten to midnight", "2026-11-25T22:50:00Z", "Europe/Berlin"],
  ["a second to midnight", "2026-11-26T04:59:59Z", "America/New_York"],
  ["midnight", "2026-11-26T00:00:00Z", "UTC"],
  ["a Saturday", "2026-11-28T10:20:00Z", "Europe/Berlin"],
  ["a Sunday evening", "2026-11-29T21:55:00Z", "Europe/Berlin"],
  ["a Monday morning", "2026-11-30T06:01:00Z", "Europe/Berlin"],
  ["the day that has 23 hours", "2026-03-29T11:00:00Z", "Europe/Berlin"],
  ["the day that has 25 hours", "2026-11-01T05:30:00Z", "America/New_York"],
  ["a zone a day ahead", "2026-06-10T10:40:00Z", "Pacific/Kiritimati"],
  ["a zone off by quarters", "2026-06-10T18:10:00Z", "Asia/Kathmandu"],
  ["the first of a year", "2027-01-01T08:00:00Z", "Pacific/Honolulu"],
  ["the leap day", "2028-02-29T12:00:00Z", "Australia/Lord_Howe"],
] as const;

describe.each(STARTS)("the demo that starts on %s", (_name, iso, timeZone) => {
  const now = new Date(iso);
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    hourCycle: "h23",
  });
  const dateOf = (moment: Date) =>
    new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(moment);
  const isInWorkingHours = (moment: Date) => {
    const [weekday = "", hour = ""] = clock.format(moment).split(", ");
    return !["Sat", "Sun"].includes(weekday) && Number(hour) >= 8 && Number(hour) <= 17;
  };
  const plan = planLoop(DEMO_SEED, calendarAround(now, timeZone), { stageCriteria });
  const last = (fate: PlannedApplication["fate"]) =>
    plan.find((one) => one.fate === fate)?.interviews.at(-1)?.at ?? new Date(Number.NaN);

  test("has an interview today whose card may be opened", () => {
    const today = last("today");
    expect(dateOf(today)).toBe(dateOf(now));
    expect(Math.abs(today.getTime() - now.getTime())).toBeLessThan(OPENS_BEFORE);
  });

  test("has a card owed for two working days, after which all others are in, and an interview on one of the next", () => {
    const sinceThen = now.getTime() - last("owed").getTime();
    expect(isInWorkingHours(last("owed"))).toBe(true);
    expect(sinceThen).toBeGreaterThan(33 * HOUR);
    expect(sinceThen).toBeLessThan(5 * 24 * HOUR);
    const untilThen = last("coming").getTime() - now.getTime();
    expect(isInWorkingHours(last("coming"))).toBe(true);
    expect(untilThen).toBeGreaterThan(2 * 24 * HOUR);
    expect(untilThen).toBeLessThan(6 * 24 * HOUR);
  });

  test("has everything else behind it, in working hours, each step after the one before", () => {
    for (const { fate, appliedAt, interviews } of plan) {
      expect(isInWorkingHours(appliedAt)).toBe(true);
      let before = appliedAt;
      for (const { at, cards } of interviews) {
        expect(at.getTime()).toBeGreaterThan(before.getTime());
        if (["today", "coming"].includes(fate) && at === interviews.at(-1)?.at) continue;
        expect(isInWorkingHours(at)).toBe(true);
        for (const { writtenAt } of cards) {
          expect(isInWorkingHours(writtenAt)).toBe(true);
          expect(writtenAt.getTime()).toBeGreaterThanOrEqual(at.getTime() + HOUR);
          expect(writtenAt.getTime()).toBeLessThan(now.getTime());
        }
        before = at;
      }
    }
  });
});

const plan = planLoop(DEMO_SEED, calendarAround(new Date("2026-11-25T14:07:00Z"), "UTC"), {
  stageCriteria,
});

test("is a funnel of sixty: about half stop early, some withdraw, some never come, some are seen again", () => {
  const count = (is: (one: PlannedApplication) => boolean) => plan.filter(is).length;
  expect(plan).toHaveLength(60);
  const stopped = count(({ fate }) =>
    ["after_first", "after_second", "withdrew", "never_came"].includes(fate),
  );
  expect(stopped).toBeGreaterThanOrEqual(24);
  expect(stopped).toBeLessThanOrEqual(36);
  expect(count(({ fate }) => fate === "withdrew")).toBe(6);
  expect(count(({ fate }) => fate === "never_came")).toBe(2);
  expect(count(({ isInternal }) => isInternal)).toBe(3);
  expect(count(({ showcase }) => showcase)).toBe(10);
});

test("sees some again, by people whom they have not met at that stage", () => {
  const again = plan.flatMap(({ interviews }) =>
    interviews.filter(({ round }) => round === 2).map((second) => ({ second, interviews })),
  );
  expect(again).toHaveLength(6);
  for (const { second, interviews } of again) {
    const first = interviews.find(({ stage, round }) => stage === second.stage && round === 1);
    const met = first?.cards.map(({ seat }) => seat) ?? [];
    expect(second.cards.filter(({ seat }) => met.includes(seat))).toEqual([]);
  }
});

test("has about 2,500 ratings, and some cards that were written a working day late", () => {
  const cards = plan
    .filter(({ fate }) => !["today", "owed", "coming"].includes(fate))
    .flatMap(({ interviews }) =>
      interviews.flatMap(({ at, cards }) => cards.map((card) => ({ at, ...card }))),
    );
  const late = cards.filter(({ at, writtenAt }) => writtenAt.getTime() - at.getTime() > 12 * HOUR);
  expect(late.length).toBeGreaterThan(15);
  const ratings = plan.flatMap(({ interviews }) =>
    interviews
      .filter(({ at }) => at < new Date("2026-11-25T14:07:00Z"))
      .flatMap(({ cards }) => cards.flatMap((card) => Object.values(card.ratings))),
  );
  const given = ratings.filter((rating) => rating !== "not-observed").length;
  expect(given).toBeGreaterThanOrEqual(2_450);
  expect(given).toBeLessThanOrEqual(2_550);
});

test("has a line handed over for the two whom the demo's interviewer meets next", () => {
  const met = plan.filter(({ fate }) => fate === "today" || fate === "owed");
  expect(met.map(({ candidate }) => String(candidate)).toSorted()).toEqual(
    Object.keys(HAND_OVER_LINES),
  );
});
