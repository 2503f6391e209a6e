import type { ScorecardView } from "@evenhand/contract/scorecards";
import type { Actor } from "../../http/actor.ts";
import { isAuthor } from "./policy.ts";
import { cardOf, type ColleagueRow } from "./panel-queries.ts";
import type { CardRow } from "./queries.ts";

/** Why an author does not see colleagues' cards yet, and until when; null where nothing is kept from them. */
export function whyHidden(
  card: CardRow,
  actor: Actor,
  colleagues: ColleagueRow[],
  outstanding: { stage: string; interviewId: string }[],
): ScorecardView["hidden"] {
  if (!isAuthor(actor, card) || colleagues.length === 0 || card.reads_round_up) return null;
  const together = card.reveal === "panel_submitted";
  if (actor.role === "coordinator")
    return {
      because: "Coordinators do not read ratings.",
      until: "Colleagues' cards stay closed to you; those who decide read them in the round-up.",
    };
  if (card.state !== "submitted")
    return {
      because: "Your own card is not in yet, and nobody's view should colour yours.",
      until: together
        ? "Colleagues' cards open when everybody on this panel has submitted theirs."
        : "Colleagues' cards open when you have submitted yours.",
    };
  const elsewhere = outstanding.filter((one) => one.interviewId !== card.interview_id);
  if (elsewhere.length > 0)
    return {
      because: `You still owe a card for this candidate: ${[...new Set(elsewhere.map((one) => one.stage))].join(", ")}.`,
      until: "Colleagues' cards open when you have submitted that one, too.",
    };
  const missing = colleagues.filter(
    (one) =>
      one.seat_state === "expected" &&
      one.seat_part === "interviewer" &&
      cardOf(one) !== "submitted",
  );
  const closed = colleagues.some((one) => cardOf(one) === "submitted" && !one.readable);
  if (!together || missing.length === 0 || !closed) return null;
  return {
    because: "This panel's cards open together.",
    until: `They open when everybody has submitted; still missing: ${missing.map((one) => one.name).join(", ")}.`,
  };
}
