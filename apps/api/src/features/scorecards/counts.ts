import type { CardCounts } from "@evenhand/contract/scorecards";
import type { Db, OrgId } from "../../db/tenant.ts";
import { whatAuthorCouldSee, type CardRow } from "./queries.ts";

/**
 * Whether a card that is handed in now will be counted, and if not why. A trainee's never is; opening others'
 * cards early weighs more than coming late.
 */
export async function countsOf(db: Db, orgId: OrgId, card: CardRow): Promise<CardCounts> {
  if (card.seat_part !== "interviewer") return "trainee";
  const { openedEarly, stageClosed } = await whatAuthorCouldSee(db, orgId, card);
  if (openedEarly) return "after_seeing_others";
  return stageClosed ? "after_reveal" : "yes";
}
