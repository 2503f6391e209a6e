import { parse } from "bowser";

/** A browser and system that a person recognises, such as "Firefox on Windows". */
export function deviceName(userAgent: string | null): string {
  if (userAgent === null || userAgent === "") return "An unknown device";
  const { browser, os } = parse(userAgent);
  if (browser.name === undefined || browser.name === "") return "A program, not a browser";
  return os.name === undefined ? browser.name : `${browser.name} on ${os.name}`;
}
