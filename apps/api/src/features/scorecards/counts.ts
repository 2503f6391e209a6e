import type { CardCounts } from "@evenhand/contract/scorecards";
import type { Db, OrgId } from "../../db/tenant.ts";
import { isStageClosed, type CardRow } from "./queries.ts";
import { hasSeenOthers } from "./reading-queries.ts";

/**
 * Whether a card that is handed in now will be counted, and if not why. A trainee's never is; having seen others'
 * cards weighs more than coming late.
 */
export async function countsOf(db: Db, orgId: OrgId, card: CardRow): Promise<CardCounts> {
  if (card.seat_part !== "interviewer") return "trainee";
  const author = { memberId: card.author_id, personId: card.person_id };
  if (await hasSeenOthers(db, orgId, author)) return "after_seeing_others";
  return (await isStageClosed(db, orgId, card)) ? "after_reveal" : "yes";
}
