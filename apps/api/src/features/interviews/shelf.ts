import type { InterviewState } from "@evenhand/contract/interviews";
import { OPENS_BEFORE, OVER_AFTER } from "./policy.ts";

type Row = {
  state: InterviewState;
  state_changed_at: Date;
  starts_at: Date | null;
  minutes: number;
  card_id: string | null;
};

/** Where an interview without a submitted card stands on its panelist's list; null where nothing is asked any more. */
export function shelfOf(row: Row, now: Date): "now" | "upcoming" | "owed" | null {
  const start = startOf(row);
  const end = endOf(row);
  if (start === null || end === null) return "upcoming";
  if (row.state === "planned" && now.getTime() < start.getTime() - OPENS_BEFORE) return "upcoming";
  if (now.getTime() <= end.getTime() + OVER_AFTER) return "now";
  return row.state === "cut_short" && row.card_id === null ? null : "owed";
}

/** When it ended, or will; null where it has no time yet. */
export function endOf(row: Row): Date | null {
  const start = startOf(row);
  return start === null ? null : new Date(start.getTime() + row.minutes * 60_000);
}

/** One that was held without a date began, as far as we know, when somebody said so. */
function startOf(row: Row): Date | null {
  return row.starts_at ?? (row.state === "planned" ? null : row.state_changed_at);
}
