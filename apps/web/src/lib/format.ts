/** The interface is English: dates follow the reader's own English where they have one. */
export const locale = (globalThis.navigator?.languages ?? []).find(isEnglish) ?? "en-GB";

/** Some browsers name a language in a way that Intl refuses: `en-US@posix`. */
function isEnglish(language: string): boolean {
  return /^en(-[A-Za-z0-9]{2,8})*$/.test(language);
}

const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });

const STEPS: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** `2 Oct 2026` */
export function formatDay(iso: string): string {
  return day.format(new Date(iso));
}

/** `2 Oct 2026, 14:32` */
export function formatMoment(iso: string): string {
  return moment.format(new Date(iso));
}

/** `5 minutes ago`, `in 3 days`, `now` */
export function formatRelative(iso: string, now = Date.now()): string {
  const seconds = (Date.parse(iso) - now) / 1000;
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return relative.format(0, "second");
}

const count = new Intl.NumberFormat(locale);

/** `12,345` */
export function formatCount(number: number): string {
  return count.format(number);
}

const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" });

/** `14:32` */
export function formatTime(iso: string): string {
  return time.format(new Date(iso));
}
