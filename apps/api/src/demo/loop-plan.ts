import type { Calendar } from "./calendar.ts";
import {
  afterwards,
  DAYS,
  drawRatings,
  planInterview,
  secondLook,
  TEAMS,
  UNLINKED,
  type LoopShape,
  type PlannedInterview,
} from "./plan-interview.ts";
import { randomFrom, type Random } from "./random.ts";
import { ABILITY } from "./truth.ts";

/** Where a candidate's way ends. */
export type Fate =
  | "all_stages"
  | "after_first"
  | "after_second"
  | "withdrew"
  | "never_came"
  | "today"
  | "owed"
  | "coming";

export type PlannedApplication = {
  /** The candidate's place in the list of names. */
  candidate: number;
  opening: 0 | 1 | 2;
  ability: number;
  fate: Fate;
  isInternal: boolean;
  /** One of the ten whose evidence was written by hand. */
  showcase: boolean;
  appliedAt: Date;
  interviews: PlannedInterview[];
};

/** Seen once more at the first stage before it was decided that their way ends there. */
const SECOND_LOOKS: ReadonlySet<number> = new Set([12, 17, 35, 48]);

/** Per opening, in an order that the seed then shuffles: about half stop early. */
const FATES: Fate[] = [
  ...many("all_stages", 10),
  ...many("after_first", 4),
  ...many("after_second", 3),
  ...many("withdrew", 2),
  "never_came",
];

/**
 * The whole demo as data: who applies where, who interviews whom and when, and every rating, from one seed. Pure:
 * the same seed and calendar give the same plan, and the ratings depend on the seed alone.
 */
export function planLoop(seed: number, calendar: Calendar, shape: LoopShape): PlannedApplication[] {
  const random = randomFrom(seed);
  const applications: PlannedApplication[] = [];
  for (const opening of [0, 1, 2] as const) {
    const fates = random.shuffle(FATES);
    for (const [place, fate] of fates.entries()) {
      const unlinked = opening === 2 && place < 5;
      const candidate = opening * 20 + place;
      applications.push(
        planApplication(random, shape, calendar, {
          candidate,
          opening,
          fate: unlinked ? "all_stages" : fate,
          unlinked,
          startsOnDay: startsOn(opening, place),
        }),
      );
    }
  }
  return withShowcase(
    withSecondLooks(withWaiting(applications, shape, calendar, random), shape, calendar, random),
  );
}

type Seat = {
  candidate: number;
  opening: 0 | 1 | 2;
  fate: Fate;
  unlinked: boolean;
  startsOnDay: number;
};

function planApplication(
  random: Random,
  shape: LoopShape,
  calendar: Calendar,
  seat: Seat,
): PlannedApplication {
  const ability = ABILITY.mean + ABILITY.sd * random.normal();
  const reached = { all_stages: 4, after_second: 2, after_first: 1, withdrew: 1, never_came: 0 };
  const stages = seat.fate in reached ? reached[seat.fate as keyof typeof reached] : 4;
  const interviews: PlannedInterview[] = [];
  for (let stage = 0; stage < stages; stage += 1) {
    const day = seat.startsOnDay + 2 + stage * 7 + Math.floor(random.uniform() * 3);
    interviews.push(
      planInterview(random, shape, calendar, {
        candidate: seat.candidate,
        ability,
        stage,
        day,
        team: seat.unlinked ? UNLINKED : TEAMS[stage],
        round: 1,
      }),
    );
  }
  // The first second looks; the others are drawn after everything else.
  if (seat.candidate === 7 || seat.candidate === 27) {
    interviews.push(secondLook(random, shape, calendar, { ability, seat }));
  }
  return {
    candidate: seat.candidate,
    opening: seat.opening,
    ability,
    fate: seat.fate,
    isInternal: seat.candidate % 19 === 3,
    showcase: false,
    appliedAt: appliedOn(calendar, seat.startsOnDay),
    interviews,
  };
}

/** Three of the first opening are on their way with the demo's interviewer (seat 0): today, owed, coming. */
function withWaiting(
  applications: PlannedApplication[],
  shape: LoopShape,
  calendar: Calendar,
  random: Random,
): PlannedApplication[] {
  // Long enough ago for the rest of the panel to be in.
  const owedDay = calendar.workdayBefore(calendar.workdayBefore(0));
  const waiting: [Fate, number, Date][] = [
    ["today", 2, calendar.soonToday],
    ["owed", 2, calendar.at(owedDay, 14)],
    ["coming", 0, calendar.at(calendar.workday(3), 10)],
  ];
  const ended = applications.filter(
    ({ opening, fate, interviews }) =>
      opening === 0 && fate === "after_first" && interviews.length === 1,
  );
  for (const [index, [fate, stage, start]] of waiting.entries()) {
    const application = ended[index];
    if (application === undefined) continue;
    const { candidate, ability } = application;
    application.fate = fate;
    application.appliedAt = appliedOn(calendar, DAYS - 30 + index);
    application.interviews = [];
    for (let earlier = 0; earlier < stage; earlier += 1) {
      const day = DAYS - 20 + earlier * 6;
      application.interviews.push(
        planInterview(random, shape, calendar, {
          candidate,
          ability,
          stage: earlier,
          day,
          team: TEAMS[earlier],
          round: 1,
        }),
      );
    }
    const team = (TEAMS[stage] ?? []).filter((seat) => seat !== 0).slice(0, 2);
    const cards = [0, ...team].map((seat) => ({
      seat,
      ratings: drawRatings(random, shape, { ability, stage, day: DAYS, seat }),
      writtenAt: afterwards(start),
    }));
    application.interviews.push({ stage, round: 1, at: start, cards });
  }
  return applications;
}

/** Four more who had stopped after the second stage were seen once more before that was decided. */
function withSecondLooks(
  applications: PlannedApplication[],
  shape: LoopShape,
  calendar: Calendar,
  random: Random,
): PlannedApplication[] {
  for (const { candidate, opening, ability, interviews } of applications) {
    if (!SECOND_LOOKS.has(candidate)) continue;
    const seat = { candidate, startsOnDay: startsOn(opening, candidate % 20) };
    interviews.push(secondLook(random, shape, calendar, { ability, seat }));
  }
  return applications;
}

/** Ten who went through every stage, spread over the openings. */
function withShowcase(applications: PlannedApplication[]): PlannedApplication[] {
  const linked = applications.filter(
    ({ fate, interviews }) =>
      fate === "all_stages" && interviews[0]?.cards.every(({ seat }) => seat < 10),
  );
  const chosen = [
    ...linked.filter(({ opening }) => opening === 0).slice(0, 5),
    ...linked.filter(({ opening }) => opening === 1).slice(0, 3),
    ...linked.filter(({ opening }) => opening === 2).slice(0, 2),
  ];
  for (const application of chosen) application.showcase = true;
  return applications;
}

function startsOn(opening: number, place: number): number {
  return Math.floor(((place + opening / 3) / 20) * (DAYS - 40));
}

function appliedOn(calendar: Calendar, day: number): Date {
  return calendar.at(calendar.workday(day - DAYS), 8);
}

function many(fate: Fate, count: number): Fate[] {
  return Array.from({ length: count }, () => fate);
}
