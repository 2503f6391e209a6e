import { existsSync } from "node:fs";
import type { LaunchOptions } from "@playwright/test";
import bundled from "@sparticuz/chromium";

const SYSTEM = [
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const QUIET = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The browser to test with: the one named in CHROMIUM_PATH, then one of the system, then the one from the registry. */
export async function launchOptions(): Promise<LaunchOptions> {
  const executablePath = await findBrowser();
  // Chromium refuses its sandbox to root.
  const asRoot = process.getuid?.() === 0;
  return { executablePath, args: asRoot ? ["--no-sandbox", ...QUIET] : QUIET };
}

async function findBrowser(): Promise<string> {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") return named;
  return SYSTEM.find((path) => existsSync(path)) ?? (await bundled.executablePath());
}
