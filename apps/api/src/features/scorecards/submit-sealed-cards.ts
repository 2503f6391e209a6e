import { scorecardAsItStands } from "@evenhand/rubric";
import type { Pool } from "pg";
import { writeAudit, type AuditEntry } from "../../db/audit.ts";
import { announce } from "../../db/event-hub.ts";
import { forEachOrg, type Db, type OrgId } from "../../db/tenant.ts";
import { formOf } from "./card-form.ts";
import { handIn } from "./hand-in.ts";
import { cardStep } from "./own-card.ts";
import { TEXT_OPEN } from "./policy.ts";
import { findCard, listCardsSealedBefore } from "./queries.ts";

const THE_SERVER = { userId: null, membershipId: null, requestId: null };

/** Submits, as they stand, the cards whose text has been open for 24 hours. Returns how many. */
export async function submitSealedCards(pool: Pool, now: Date): Promise<number> {
  let submitted = 0;
  await forEachOrg(pool, async (db, orgId) => {
    const steps = await submitSealedCardsOf(db, orgId, now);
    submitted += steps.length;
    await writeAudit(db, orgId, THE_SERVER, now, steps);
  });
  return submitted;
}

async function submitSealedCardsOf(db: Db, orgId: OrgId, now: Date): Promise<AuditEntry[]> {
  const steps: AuditEntry[] = [];
  const due = await listCardsSealedBefore(db, orgId, new Date(now.getTime() - TEXT_OPEN));
  for (const { id, author_id, author_role } of due) {
    const author = { orgId, membershipId: author_id, role: author_role };
    const card = await findCard(db, author, id);
    if (card === undefined || card.state !== "sealed") continue;
    const form = formOf(card);
    const document = scorecardAsItStands(form, card.draft, now.toISOString());
    const counts = await handIn(db, orgId, { ...card, state: "sealed" }, form, document, now);
    if (counts === null) continue;
    steps.push(
      cardStep("scorecard.submitted_as_it_stood", card, { state: "submitted", document, counts }),
    );
    await announce(db, orgId, { noun: "scorecards", id });
    await announce(db, orgId, { noun: "debriefs", id: card.application_id });
  }
  return steps;
}
