import { TimeZone } from "@evenhand/contract/text";
import { momentShown, offsetAt } from "../features/interviews/wall-clock.ts";

const DAY = 86_400_000;
const QUARTER = 15 * 60_000;

/** The days around a moment as a clock on the wall of one zone shows them. Day 0 is that moment's own. */
export type Calendar = {
  timeZone: string;
  now: Date;
  /** When the clock on the wall shows this time; whatever the zone's summer time does meanwhile. */
  at(day: number, hour: number, minute?: number): Date;
  /** The day of another moment. */
  dayOf(moment: Date): number;
  /** The day itself, or the Monday after where it falls on a weekend. */
  workday(day: number): number;
  /** The last day before this one on which people work. */
  workdayBefore(day: number): number;
  /** Later today by up to a quarter of an hour; just before midnight, when that is tomorrow, the last quarter. */
  soonToday: Date;
};

export function calendarAround(now: Date, timeZone: string): Calendar {
  const wall = new Date(now.getTime() + offsetAt(now.getTime(), timeZone));
  const midnight = Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate());
  const weekday = (day: number) => new Date(midnight + day * DAY).getUTCDay();
  const at = (day: number, hour: number, minute = 0) =>
    momentShown(midnight + day * DAY + (hour * 60 + minute) * 60_000, timeZone);
  const next = new Date(Math.ceil(now.getTime() / QUARTER) * QUARTER);
  return {
    timeZone,
    now,
    at,
    dayOf: (moment) =>
      Math.floor((moment.getTime() + offsetAt(moment.getTime(), timeZone) - midnight) / DAY),
    workday: (day) => day + ({ 6: 2, 0: 1 }[weekday(day)] ?? 0),
    workdayBefore: (day) => day - ({ 0: 2, 1: 3 }[weekday(day)] ?? 1),
    soonToday: next < at(1, 0) ? next : new Date(next.getTime() - QUARTER),
  };
}

/** The zone of this computer: the demo is for whoever sits at it. */
export function zoneOfComputer(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return TimeZone.safeParse(timeZone).success ? timeZone : "UTC";
}
