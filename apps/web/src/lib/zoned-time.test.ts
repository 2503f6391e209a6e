import { describe, expect, test } from "vitest";
import { formatWhen, localInZone, momentsInZone } from "./zoned-time.ts";

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
    expect(momentsInZone(local, zone)).toEqual([moment]);
    expect(localInZone(moment, zone)).toBe(local);
  });

  test("what is no time is no moment", () => {
    expect(momentsInZone("", "Europe/Berlin")).toEqual([]);
  });

  test.each([
    ["2026-03-29T02:30", "Europe/Berlin"],
    ["2026-03-08T02:00", "America/New_York"],
    // Lord Howe Island puts its clocks forward by half an hour.
    ["2026-10-04T02:15", "Australia/Lord_Howe"],
  ])("%s in %s is passed over by the clocks", (local, zone) => {
    expect(momentsInZone(local, zone)).toEqual([]);
  });

  test.each([
    ["2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"],
    [
      "2026-11-01T01:30",
      "America/New_York",
      "2026-11-01T05:30:00.000Z",
      "2026-11-01T06:30:00.000Z",
    ],
  ])("%s in %s comes twice, the earlier first", (local, zone, ...moments) => {
    expect(momentsInZone(local, zone)).toEqual(moments);
  });
});

describe("a time with its zone", () => {
  const noon = `${new Date().getFullYear()}-03-02T12:00:00.000Z`;

  test("is bare where the clocks here show the same", () => {
    expect(formatWhen(noon, "Europe/Berlin", "Europe/Berlin")).toMatch(/ 2 Mar, 13:00$/);
    expect(formatWhen(noon, "Europe/Paris", "Europe/Berlin")).toMatch(/ 2 Mar, 13:00$/);
  });

  test("names the place elsewhere, and tells what it is here", () => {
    expect(formatWhen(noon, "America/New_York", "Europe/Berlin")).toMatch(
      / 2 Mar, 07:00 New York time \(13:00 here\)$/,
    );
  });

  test("tells the day here where it is another one, and the year where it is not this one", () => {
    expect(formatWhen("2031-03-02T20:00:00.000Z", "Europe/Berlin", "Asia/Tokyo")).toBe(
      "Sun 2 Mar 2031, 21:00 Berlin time (Mon 3 Mar 2031, 05:00 here)",
    );
  });
});
