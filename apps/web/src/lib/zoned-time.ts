import { zoneOfDevice } from "./time-zones.ts";

/** `Mon 2 Mar, 09:30` in the zone where it takes place, whatever zone this device is in; with the year if not this one. */
function formatInZone(iso: string, timeZone: string): string {
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
  return `${there} ${clocksOf(timeZone)} (${isSameDay ? local.slice(-5) : local} here)`;
}

function dayOf(moment: string): string {
  return moment.slice(0, moment.lastIndexOf(","));
}

/** `America/New_York`: `New York time`; `UTC` is nobody's place. */
function clocksOf(timeZone: string): string {
  const place = timeZone.slice(timeZone.lastIndexOf("/") + 1).replaceAll("_", " ");
  return place === "UTC" ? place : `${place} time`;
}
