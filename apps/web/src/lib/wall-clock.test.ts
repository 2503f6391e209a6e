import { describe, expect, test } from "vitest";
import { localInZone, momentsInZone } from "./wall-clock.ts";

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
