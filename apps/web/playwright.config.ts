import { defineConfig } from "@playwright/test";
import { launchOptions } from "./e2e/browser.ts";

const isLong = process.env["EVENHAND_LONG"] === "1";

export default defineConfig({
  testDir: "./e2e",
  outputDir: "./e2e/results",
  globalSetup: "./e2e/global-setup.ts",
  fullyParallel: true,
  forbidOnly: process.env["CI"] !== undefined,
  // A crowded machine may miss a moment; what fails twice is a fault.
  retries: process.env["CI"] === undefined ? 0 : 1,
  workers: 2,
  timeout: isLong ? 120_000 : 30_000,
  expect: { timeout: 7_000 },
  reporter: process.env["CI"] === undefined ? "list" : "dot",
  use: {
    // Set by the global setup, before the tests' own processes start.
    baseURL: process.env["EVENHAND_E2E_URL"] ?? "",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    launchOptions: await launchOptions(),
    // What tests stop on its way is stopped in the page; the one about the worker lets it in.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
