import type { Calendar } from "./calendar.ts";
import { drawRating, type Drawn } from "./draw-rating.ts";
import type { Random } from "./random.ts";
import { PLANTED } from "./truth.ts";

/** The demo's hiring runs over so many days before today. */
export const DAYS = 120;

export type PlannedCard = {
  seat: number;
  ratings: Record<string, Drawn>;
  /** When its ratings are frozen. */
  writtenAt: Date;
};
export type PlannedInterview = { stage: number; round: number; at: Date; cards: PlannedCard[] };
export type LoopShape = { stageCriteria: readonly (readonly string[])[] };

/** Who sits at which stage: each of the first ten works two stages, so that a stage and a person can be told apart. */
export const TEAMS = [
  [0, 1, 2, 3, 4],
  [3, 4, 5, 6, 7],
  [6, 7, 8, 9, 0],
  [1, 2, 5, 8, 9],
] as const;

export const UNLINKED = [10, 11] as const;

/** Who sees a candidate of the first stage for a second time; all of them work at the later stages. */
const OTHERS = [5, 6, 7, 8, 9] as const;

const HOUR = 3_600_000;

const PANEL = [4, 4, 3, 3] as const;

type Sitting = {
  candidate: number;
  ability: number;
  stage: number;
  day: number;
  team: readonly number[] | undefined;
  round: number;
};

/** One panel on a working day, and what each of it rated. */
export function planInterview(
  random: Random,
  shape: LoopShape,
  calendar: Calendar,
  sitting: Sitting,
): PlannedInterview {
  const { candidate, stage, team = [], round } = sitting;
  const size = team === UNLINKED ? UNLINKED.length : (PANEL[stage] ?? 3);
  const day = calendar.workday(sitting.day - DAYS);
  const start = calendar.at(day, 9 + (candidate % 6), candidate % 2 === 0 ? 0 : 30);
  const cards = random
    .shuffle(team)
    .slice(0, size)
    .map((seat, place) => {
      const ratings = drawRatings(random, shape, { ...sitting, seat });
      const isLate = place > 0 && (candidate * 3 + stage + seat) % 13 === 0;
      const late = calendar.at(calendar.workday(day + 1), 17);
      return { seat, ratings, writtenAt: isLate ? late : afterwards(start) };
    });
  return { stage, round, at: start, cards };
}

/** Again at the first stage, by a panel that the candidate has not met there. */
export function secondLook(
  random: Random,
  shape: LoopShape,
  calendar: Calendar,
  { ability, seat }: { ability: number; seat: { candidate: number; startsOnDay: number } },
): PlannedInterview {
  return planInterview(random, shape, calendar, {
    candidate: seat.candidate,
    ability,
    stage: 0,
    day: seat.startsOnDay + 30,
    team: OTHERS,
    round: 2,
  });
}

export function drawRatings(
  random: Random,
  shape: LoopShape,
  args: { ability: number; stage: number; day: number; seat: number },
): Record<string, Drawn> {
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
  return ratings;
}

export function afterwards(start: Date): Date {
  return new Date(start.getTime() + HOUR);
}
