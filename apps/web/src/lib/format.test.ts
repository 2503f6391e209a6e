import { expect, it } from "vitest";
import { formatRelative } from "./format.ts";

const now = Date.parse("2026-10-02T12:00:00Z");

it.each([
  ["2026-10-02T11:59:40Z", "now"],
  ["2026-10-02T11:55:00Z", "5 minutes ago"],
  ["2026-10-02T09:00:00Z", "3 hours ago"],
  ["2026-10-01T12:00:00Z", "yesterday"],
  ["2026-10-09T12:00:00Z", "in 7 days"],
])("says %s as %s", (moment, words) => {
  expect(formatRelative(moment, now)).toBe(words);
});
