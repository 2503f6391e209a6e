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
