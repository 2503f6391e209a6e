import { roomAgreement } from "../agreement/room-agreement.ts";
import { isNotEnough } from "../not-enough.ts";
import type { Ratings } from "../ratings/ratings.ts";

/** What one room agrees on beside separate interviews; undefined where there is nothing to say of it. */
export function roomSentence(ratings: Ratings): string | undefined {
  const found = roomAgreement(ratings);
  if (!found || isNotEnough(found.sameSession)) return undefined;
  return found.reading;
}
