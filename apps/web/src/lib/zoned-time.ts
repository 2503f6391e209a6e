import { zoneOfDevice } from "./time-zones.ts";

/** `Mon, 2 Mar, 09:30` in the zone where it takes place, whatever zone this device is in. */
export function formatInZone(iso: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  return format.format(new Date(iso));
}

/** As above; the zone is named where it is another than this device's. */
export function formatWhen(iso: string, timeZone: string, here = zoneOfDevice()): string {
  const moment = formatInZone(iso, timeZone);
  return timeZone === here ? moment : `${moment} (${timeZone.replaceAll("_", " ")})`;
}

/** The moment of a wall-clock time (`2026-03-01T09:30`) in a zone, as ISO in UTC; null where it is no time. */
export function momentInZone(local: string, timeZone: string): string | null {
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  // Twice: the first guess may fall on the other side of a change of the clocks.
  const first = asUtc - offsetAt(asUtc, timeZone);
  return new Date(asUtc - offsetAt(first, timeZone)).toISOString();
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
