import { zoneOfDevice } from "./time-zones.ts";

/** `Mon 2 Mar, 09:30` in the zone where it takes place, whatever zone this device is in; with the year if not this one. */
export function formatInZone(iso: string, timeZone: string): string {
  const moment = new Date(iso);
  const isThisYear = moment.getFullYear() === new Date().getFullYear();
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    ...(isThisYear ? {} : { year: "numeric" }),
    hour: "2-digit",
    minute: "2-digit",
  });
  // With a year, the language puts a comma after the weekday.
  return format.format(moment).replace(/^(\w+),/, "$1");
}

/** As above; where the clocks here show another time, the place is named, and what it is here. */
export function formatWhen(iso: string, timeZone: string, here = zoneOfDevice()): string {
  const there = formatInZone(iso, timeZone);
  const local = formatInZone(iso, here);
  if (there === local) return there;
  const isSameDay = dayOf(there) === dayOf(local);
  return `${there} ${placeOf(timeZone)} time (${isSameDay ? local.slice(-5) : local} here)`;
}

function dayOf(moment: string): string {
  return moment.slice(0, moment.lastIndexOf(","));
}

/** `America/New_York`: `New York` */
function placeOf(timeZone: string): string {
  return timeZone.slice(timeZone.lastIndexOf("/") + 1).replaceAll("_", " ");
}

const DAY_MS = 86_400_000;

/**
 * The moments at which the clocks of a zone show a wall-clock time (`2026-03-01T09:30`), as ISO in UTC, the earlier
 * first: one as a rule, none where they are put forward past it, two where they are put back to it.
 */
export function momentsInZone(local: string, timeZone: string): string[] {
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return [];
  const offsets = new Set([asUtc - DAY_MS, asUtc + DAY_MS].map((near) => offsetAt(near, timeZone)));
  return [...offsets]
    .map((offset) => new Date(asUtc - offset).toISOString())
    .filter((moment) => localInZone(moment, timeZone) === local)
    .toSorted();
}

/** The wall-clock time of a moment in a zone, as an input of type datetime-local wants it. */
export function localInZone(iso: string, timeZone: string): string {
  const moment = Date.parse(iso);
  return new Date(moment + offsetAt(moment, timeZone)).toISOString().slice(0, 16);
}

/** How far a zone's clock is ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(new Date(moment));
  const value = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  const wall = Date.UTC(
    value("year"),
    value("month") - 1,
    value("day"),
    value("hour"),
    value("minute"),
    value("second"),
  );
  return wall - Math.floor(moment / 1000) * 1000;
}
