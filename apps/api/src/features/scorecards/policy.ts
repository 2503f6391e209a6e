import type { InterviewState } from "@evenhand/contract/interviews";
import type { ScorecardState } from "@evenhand/contract/scorecards";
import type { Actor } from "../../http/actor.ts";

/** How long text stays open once the ratings are frozen, in milliseconds. */
export const TEXT_OPEN = 24 * 60 * 60_000;

type Card = { author_id: string; state: ScorecardState; sealed_at: Date | null };
type Seated = {
  seat_state: "expected" | "excused" | "did_not_attend" | "replaced";
  interview_state: InterviewState;
};

export function isAuthor(actor: Actor, card: Card): boolean {
  return card.author_id === actor.membershipId;
}

/** Until when the text of a sealed card may be polished; then it is submitted as it stands. */
export function textOpenUntil(card: Card): Date | null {
  if (card.state !== "sealed" || card.sealed_at === null) return null;
  return new Date(card.sealed_at.getTime() + TEXT_OPEN);
}

/** Words are taken from an author who has been excused, too: they cost nothing and may be wanted again. */
export function canEditCard(actor: Actor, card: Card, now: Date): boolean {
  if (!isAuthor(actor, card)) return false;
  if (card.state === "draft") return true;
  return card.state === "sealed" && now < (textOpenUntil(card) ?? now);
}

export function canSealCard(actor: Actor, card: Card & Seated): boolean {
  return isAuthor(actor, card) && card.state === "draft" && isAwaited(card);
}

export function canSubmitCard(actor: Actor, card: Card & Seated): boolean {
  return isAuthor(actor, card) && card.state !== "submitted" && isAwaited(card);
}

export function canAmendCard(actor: Actor, card: Card): boolean {
  return isAuthor(actor, card) && card.state === "submitted";
}

/** Only who is still expected hands in a card, of an interview that took place or is still to be marked so. */
export function isAwaited(card: Seated): boolean {
  return (
    card.seat_state === "expected" &&
    ["planned", "held", "cut_short"].includes(card.interview_state)
  );
}
