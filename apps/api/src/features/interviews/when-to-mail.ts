import type { InterviewState } from "@evenhand/contract/interviews";
import { canOpenCard } from "./policy.ts";
import { shelfOf } from "./shelf.ts";
import { momentShown, offsetAt } from "./wall-clock.ts";

const DAY = 86_400_000;
const MORNING = 9 * 3_600_000;

export type CardMail = "card_open" | "card_owed";

type Row = {
  state: InterviewState;
  state_changed_at: Date;
  starts_at: Date | null;
  time_zone: string;
  minutes: number;
  seat_state: "expected" | "excused" | "did_not_attend" | "replaced" | null;
  card_id: string | null;
};

/**
 * Which mail a seat without a submitted card is due. A server that was away catches up: with the first until the
 * interview is over, with the second for a day; whatever is older is not dug out.
 */
export function mailDue(row: Row, now: Date): CardMail | null {
  if (!canOpenCard(row, now)) return null;
  const shelf = shelfOf(row, now);
  if (shelf === "now") return row.starts_at === null || row.card_id !== null ? null : "card_open";
  if (shelf !== "owed") return null;
  const late = now.getTime() - nextMorning(row).getTime();
  return late >= 0 && late < DAY ? "card_owed" : null;
}

/** Nine o'clock of the day after the one on which it began, where it took place. */
function nextMorning({ starts_at, state_changed_at, time_zone }: Row): Date {
  const began = (starts_at ?? state_changed_at).getTime();
  const shown = began + offsetAt(began, time_zone);
  return momentShown((Math.floor(shown / DAY) + 1) * DAY + MORNING, time_zone);
}
