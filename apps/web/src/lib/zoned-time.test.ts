import { describe, expect, test } from "vitest";
import { localInZone, momentInZone, formatWhen } from "./zoned-time.ts";

describe("wall-clock times in a zone", () => {
  test.each([
    ["2026-01-15T09:30", "Europe/Berlin", "2026-01-15T08:30:00.000Z"],
    ["2026-07-15T09:30", "Europe/Berlin", "2026-07-15T07:30:00.000Z"],
    ["2026-07-15T09:30", "America/Los_Angeles", "2026-07-15T16:30:00.000Z"],
    ["2026-07-15T09:30", "Asia/Kolkata", "2026-07-15T04:00:00.000Z"],
    // The morning after the clocks went forward in New York.
    ["2026-03-08T09:00", "America/New_York", "2026-03-08T13:00:00.000Z"],
    ["2026-11-01T09:00", "America/New_York", "2026-11-01T14:00:00.000Z"],
  ])("%s in %s is %s, and back", (local, zone, moment) => {
    expect(momentInZone(local, zone)).toBe(moment);
    expect(localInZone(moment, zone)).toBe(local);
  });

  test("what is no time is no moment", () => {
    expect(momentInZone("", "Europe/Berlin")).toBeNull();
  });
});

describe("a time with its zone", () => {
  test("is bare where the device lives in that zone, and names the zone elsewhere", () => {
    const noon = "2026-03-02T12:00:00.000Z";
    expect(formatWhen(noon, "Europe/Berlin", "Europe/Berlin")).toBe("Mon 2 Mar, 13:00");
    expect(formatWhen(noon, "America/New_York", "Europe/Berlin")).toBe(
      "Mon 2 Mar, 07:00 (America/New York)",
    );
  });
});
