import type { CardCounts } from "@evenhand/contract/scorecards";
import type { ScorecardDraft } from "@evenhand/rubric";
import type { Db, OrgId } from "../../db/tenant.ts";

/** Opens a card. Undefined: it was opened in the same moment by another request; a seat has one card. */
export function addCard(
  db: Db,
  orgId: OrgId,
  card: {
    id: string;
    interviewId: string;
    panelistId: string;
    authorId: string;
    rubricVersionId: string;
    stageId: string;
    draft: ScorecardDraft;
    counts: CardCounts;
    at: Date;
  },
) {
  return db
    .insertInto("scorecards")
    .values({
      org_id: orgId,
      id: card.id,
      interview_id: card.interviewId,
      panelist_id: card.panelistId,
      author_id: card.authorId,
      rubric_version_id: card.rubricVersionId,
      stage_id: card.stageId,
      draft: JSON.stringify(card.draft),
      counts: card.counts,
      opened_at: card.at,
      draft_saved_at: card.at,
      sealed_at: null,
      submitted_at: null,
    })
    .onConflict((conflict) => conflict.columns(["org_id", "panelist_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
}

/** An autosave. Undefined: the card has moved on since `revision` was read; nothing was written. */
export async function saveDraft(
  db: Db,
  orgId: OrgId,
  card: { id: string; authorId: string; state: "draft" | "sealed"; revision: number },
  draft: ScorecardDraft,
  at: Date,
): Promise<number | undefined> {
  const row = await db
    .updateTable("scorecards")
    .set({ draft: JSON.stringify(draft), draft_saved_at: at, revision: card.revision + 1 })
    .where("org_id", "=", orgId)
    .where("id", "=", card.id)
    .where("author_id", "=", card.authorId)
    // Of two writers with one revision the second touches no row; nor does one that comes after the seal.
    .where("revision", "=", card.revision)
    .where("state", "=", card.state)
    .returning("revision")
    .executeTakeFirst();
  return row?.revision;
}

/** Freezes or hands in a card with the revision that was checked. False: it has moved on meanwhile. */
export async function moveCardOn(
  db: Db,
  orgId: OrgId,
  card: { id: string; state: "draft" | "sealed"; revision: number; version: number },
  to:
    | { state: "sealed"; sealed_at: Date }
    | { state: "submitted"; sealed_at: Date; submitted_at: Date; counts: CardCounts },
): Promise<boolean> {
  const result = await db
    .updateTable("scorecards")
    .set({ ...to, revision: card.revision + 1, version: card.version + 1 })
    .where("org_id", "=", orgId)
    .where("id", "=", card.id)
    .where("revision", "=", card.revision)
    .where("state", "=", card.state)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Takes the next version's number for an amendment. False: another amendment has just taken it. */
export async function takeNextVersion(
  db: Db,
  orgId: OrgId,
  card: { id: string; version: number },
): Promise<boolean> {
  const result = await db
    .updateTable("scorecards")
    .set({ version: card.version + 1 })
    .where("org_id", "=", orgId)
    .where("id", "=", card.id)
    .where("state", "=", "submitted")
    .where("version", "=", card.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** False: it is not planned any more. */
export async function markHeld(
  db: Db,
  orgId: OrgId,
  interviewId: string,
  at: Date,
): Promise<boolean> {
  const result = await db
    .updateTable("interviews")
    .set((eb) => ({ state: "held", state_changed_at: at, revision: eb("revision", "+", 1) }))
    .where("org_id", "=", orgId)
    .where("id", "=", interviewId)
    .where("state", "=", "planned")
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
