import { describe, expect, test } from "vitest";
import { formatWhen } from "./zoned-time.ts";

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

  test("calls the universal clock by its name alone", () => {
    expect(formatWhen(noon, "UTC", "Europe/Berlin")).toMatch(/ 2 Mar, 12:00 UTC \(13:00 here\)$/);
    expect(formatWhen(noon, "Etc/UTC", "Europe/Berlin")).toMatch(/ 12:00 UTC \(13:00 here\)$/);
  });

  test("tells the day here where it is another one, and the year where it is not this one", () => {
    expect(formatWhen("2031-03-02T20:00:00.000Z", "Europe/Berlin", "Asia/Tokyo")).toBe(
      "Sun 2 Mar 2031, 21:00 Berlin time (Mon 3 Mar 2031, 05:00 here)",
    );
  });
});
