import { locale } from "./format.ts";

const moment = new Intl.DateTimeFormat(locale, {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
});

/** `26 Nov 2026, 09:30 CET`, by the clocks here. */
export function formatWithZone(iso: string): string {
  return moment.format(new Date(iso));
}
