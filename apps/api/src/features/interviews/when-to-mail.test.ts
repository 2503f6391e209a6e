import { describe, expect, test } from "vitest";
import { mailDue } from "./when-to-mail.ts";

type Row = Parameters<typeof mailDue>[0];

const row = (given: Partial<Row> = {}): Row => ({
  state: "planned",
  state_changed_at: new Date("2026-03-01T08:00:00Z"),
  starts_at: new Date("2026-03-03T15:00:00Z"),
  time_zone: "America/New_York",
  minutes: 45,
  seat_state: "expected",
  card_id: null,
  ...given,
});
const due = (given: Partial<Row>, now: string) => mailDue(row(given), new Date(now));

describe("the mail that a card is open", () => {
  test("is due from a quarter of an hour ahead until the interview is over", () => {
    expect(due({}, "2026-03-03T14:44:59Z")).toBeNull();
    expect(due({}, "2026-03-03T14:45:00Z")).toBe("card_open");
    expect(due({}, "2026-03-03T16:45:00Z")).toBe("card_open");
    expect(due({}, "2026-03-03T16:45:01Z")).toBeNull();
  });

  test("is for interviews with a time, and for who has not opened it yet", () => {
    const now = "2026-03-03T15:10:00Z";
    expect(due({ starts_at: null }, now)).toBeNull();
    expect(
      due({ state: "held", starts_at: null, state_changed_at: new Date(now) }, now),
    ).toBeNull();
    expect(due({ card_id: "a card" }, now)).toBeNull();
    expect(due({ state: "held" }, now)).toBe("card_open");
  });
});

describe("the reminder", () => {
  test.each<[what: string, given: Partial<Row>, nine: string]>([
    ["New York in winter", {}, "2026-03-04T14:00:00Z"],
    [
      "Berlin, where the next day begins earlier",
      { time_zone: "Europe/Berlin" },
      "2026-03-04T08:00:00Z",
    ],
    [
      "New York, the night the clocks go forward",
      { starts_at: new Date("2026-03-07T22:00:00Z") },
      "2026-03-08T13:00:00Z",
    ],
    [
      "Berlin, the night the clocks go back",
      { starts_at: new Date("2026-10-24T13:00:00Z"), time_zone: "Europe/Berlin" },
      "2026-10-25T08:00:00Z",
    ],
    [
      "one that began before midnight and ended after it: that same morning",
      { starts_at: new Date("2026-03-04T04:30:00Z"), minutes: 90 },
      "2026-03-04T14:00:00Z",
    ],
    [
      "one that began at midnight: not on the morning that follows, the day has just begun",
      { starts_at: new Date("2026-03-04T05:00:00Z") },
      "2026-03-05T14:00:00Z",
    ],
    [
      "one in Auckland, where it is a day later than in Greenwich",
      { starts_at: new Date("2026-03-03T21:00:00Z"), time_zone: "Pacific/Auckland" },
      "2026-03-04T20:00:00Z",
    ],
    [
      "one without a time, from when it was said to be held",
      { state: "held", starts_at: null, state_changed_at: new Date("2026-03-03T18:00:00Z") },
      "2026-03-04T14:00:00Z",
    ],
    ["one that is being written", { state: "held", card_id: "a card" }, "2026-03-04T14:00:00Z"],
  ])("is due at nine, for a day: %s", (_what, given, nine) => {
    const start = new Date(nine).getTime();
    const after = (milliseconds: number) => mailDue(row(given), new Date(start + milliseconds));
    expect(after(-1)).not.toBe("card_owed");
    expect(after(0)).toBe("card_owed");
    expect(after(86_399_999)).toBe("card_owed");
    expect(after(86_400_000)).toBeNull();
  });

  test.each<[what: string, given: Partial<Row>]>([
    ["an interview that was cancelled", { state: "cancelled" }],
    ["one that was moved", { state: "moved" }],
    ["one without the candidate", { state: "candidate_absent" }],
    ["one without the interviewer", { state: "interviewer_absent" }],
    ["one cut short of which nothing was begun", { state: "cut_short" }],
    ["one planned without a time", { starts_at: null }],
    ["who is excused", { seat_state: "excused" }],
    ["who was replaced", { seat_state: "replaced" }],
    ["who did not attend", { seat_state: "did_not_attend" }],
  ])("is not for %s", (_what, given) => {
    expect(due(given, "2026-03-04T15:00:00Z")).toBeNull();
  });
});
