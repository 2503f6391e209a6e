import { BROWSER_MAP, OS_MAP, parse } from "bowser";

const BROWSERS = new Set(Object.values(BROWSER_MAP));
const SYSTEMS = new Set(Object.values(OS_MAP));

/** Of what anybody may send no more is looked through. */
const LONGEST = 512;

/** A browser and system that a person recognises, such as "Firefox on Windows". No word of the sender's own. */
export function deviceName(userAgent: string | null): string {
  if (userAgent === null || userAgent === "") return "An unknown device";
  const { browser, os } = parse(userAgent.slice(0, LONGEST));
  if (browser.name === undefined || !BROWSERS.has(browser.name)) return "A program, not a browser";
  const isKnown = os.name !== undefined && SYSTEMS.has(os.name);
  return isKnown ? `${browser.name} on ${os.name}` : browser.name;
}
