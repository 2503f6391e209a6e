import { drawRating, type Drawn } from "./draw-rating.ts";
import { randomFrom, type Random } from "./random.ts";
import { ABILITY, PLANTED } from "./truth.ts";

const DAY = 86_400_000;

/** The demo's hiring runs over so many days before today. */
export const DAYS = 120;

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

export type PlannedCard = { seat: number; ratings: Record<string, Drawn> };
export type PlannedInterview = { stage: number; round: number; at: Date; cards: PlannedCard[] };
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

export type LoopShape = { stageCriteria: readonly (readonly string[])[] };

/** Who sits at which stage: each of the first ten works two stages, so that a stage and a person can be told apart. */
const TEAMS = [
  [0, 1, 2, 3, 4],
  [3, 4, 5, 6, 7],
  [6, 7, 8, 9, 0],
  [1, 2, 5, 8, 9],
] as const;

const PANEL = [4, 4, 3, 3] as const;
const UNLINKED = [10, 11] as const;

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
 * the same seed and moment give the same plan, and the ratings depend on the seed alone.
 */
export function planLoop(seed: number, now: Date, shape: LoopShape): PlannedApplication[] {
  const random = randomFrom(seed);
  const today = new Date(Math.floor(now.getTime() / DAY) * DAY);
  const applications: PlannedApplication[] = [];
  for (const opening of [0, 1, 2] as const) {
    const fates = random.shuffle(FATES);
    for (const [place, fate] of fates.entries()) {
      const unlinked = opening === 2 && place < 5;
      const candidate = opening * 20 + place;
      applications.push(
        planApplication(random, shape, today, {
          candidate,
          opening,
          fate: unlinked ? "all_stages" : fate,
          unlinked,
          startsOnDay: Math.floor(((place + opening / 3) / 20) * (DAYS - 40)),
        }),
      );
    }
  }
  return withShowcase(withWaiting(applications, shape, { now, today }, random));
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
  today: Date,
  seat: Seat,
): PlannedApplication {
  const ability = ABILITY.mean + ABILITY.sd * random.normal();
  const reached = { all_stages: 4, after_second: 2, after_first: 1, withdrew: 1, never_came: 0 };
  const stages = seat.fate in reached ? reached[seat.fate as keyof typeof reached] : 4;
  const interviews: PlannedInterview[] = [];
  for (let stage = 0; stage < stages; stage += 1) {
    const day = seat.startsOnDay + 2 + stage * 7 + Math.floor(random.uniform() * 3);
    interviews.push(
      planInterview(random, shape, today, {
        ability,
        stage,
        day,
        unlinked: seat.unlinked,
        round: 1,
      }),
    );
  }
  // Two of the demo are seen again at the first stage, by others.
  if (seat.candidate === 7 || seat.candidate === 27) {
    const day = seat.startsOnDay + 30;
    interviews.push(
      planInterview(random, shape, today, { ability, stage: 0, day, unlinked: false, round: 2 }),
    );
  }
  return {
    candidate: seat.candidate,
    opening: seat.opening,
    ability,
    fate: seat.fate,
    isInternal: seat.candidate % 19 === 3,
    showcase: false,
    appliedAt: at(today, seat.startsOnDay, 9),
    interviews,
  };
}

function planInterview(
  random: Random,
  shape: LoopShape,
  today: Date,
  args: { ability: number; stage: number; day: number; unlinked: boolean; round: number },
): PlannedInterview {
  const team = args.unlinked ? UNLINKED : (TEAMS[args.stage] ?? []);
  const size = args.unlinked ? UNLINKED.length : (PANEL[args.stage] ?? 3);
  const seats = random.shuffle(team).slice(0, size);
  const cards = seats.map((seat) => drawCard(random, shape, { ...args, seat }));
  return { stage: args.stage, round: args.round, at: at(today, args.day, 13), cards };
}

function drawCard(
  random: Random,
  shape: LoopShape,
  args: { ability: number; stage: number; day: number; seat: number },
): PlannedCard {
  const interviewer = PLANTED[args.seat];
  if (interviewer === undefined) throw new RangeError(`there is no seat ${args.seat}`);
  const interview = interviewer.halo * random.normal();
  const elapsed = args.day / DAYS;
  const ratings: Record<string, Drawn> = {};
  for (const criterion of shape.stageCriteria[args.stage] ?? []) {
    ratings[criterion] = drawRating(random, interviewer, {
      ability: args.ability,
      criterion,
      interview,
      elapsed,
    });
  }
  return { seat: args.seat, ratings };
}

/** Three of the first opening are on their way with the demo's interviewer (seat 0): today, owed, coming. */
function withWaiting(
  applications: PlannedApplication[],
  shape: LoopShape,
  { now, today }: { now: Date; today: Date },
  random: Random,
): PlannedApplication[] {
  const waiting: [Fate, number, number][] = [
    ["today", 0, DAYS],
    ["owed", 2, DAYS - 1],
    ["coming", 0, DAYS + 3],
  ];
  const ended = applications.filter(({ opening, fate }) => opening === 0 && fate === "after_first");
  for (const [index, [fate, stage, day]] of waiting.entries()) {
    const application = ended[index];
    if (application === undefined) continue;
    application.fate = fate;
    application.appliedAt = at(today, DAYS - 30 + index, 9);
    application.interviews = [];
    for (let earlier = 0; earlier < stage; earlier += 1) {
      application.interviews.push(
        planInterview(random, shape, today, {
          ability: application.ability,
          stage: earlier,
          day: DAYS - 20 + earlier * 6,
          unlinked: false,
          round: 1,
        }),
      );
    }
    const team = (TEAMS[stage] ?? []).filter((seat) => seat !== 0).slice(0, 2);
    const cards = [0, ...team].map((seat) =>
      drawCard(random, shape, { ability: application.ability, stage, day, seat }),
    );
    const when = fate === "today" ? soon(now) : at(today, day, 13);
    application.interviews.push({ stage, round: 1, at: when, cards });
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

/** The next half hour that is at least an hour away. */
function soon(now: Date): Date {
  const half = 30 * 60_000;
  return new Date(Math.ceil((now.getTime() + 2 * half) / half) * half);
}

function at(today: Date, day: number, hour: number): Date {
  return new Date(today.getTime() + (day - DAYS) * DAY + hour * 3_600_000);
}

function many(fate: Fate, count: number): Fate[] {
  return Array.from({ length: count }, () => fate);
}
