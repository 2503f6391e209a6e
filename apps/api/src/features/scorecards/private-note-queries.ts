import type { Db, OrgId } from "../../db/tenant.ts";

/** The note of a card, for its author alone. */
export function findPrivateNote(db: Db, orgId: OrgId, args: { cardId: string; authorId: string }) {
  return db
    .selectFrom("private_notes")
    .select(["body", "revision", "legal_hold"])
    .where("org_id", "=", orgId)
    .where("scorecard_id", "=", args.cardId)
    .where("author_id", "=", args.authorId)
    .executeTakeFirst();
}

/** Undefined: there is one already. */
export function addPrivateNote(
  db: Db,
  orgId: OrgId,
  note: { id: string; cardId: string; authorId: string; body: string; at: Date },
) {
  return db
    .insertInto("private_notes")
    .values({
      org_id: orgId,
      id: note.id,
      scorecard_id: note.cardId,
      author_id: note.authorId,
      body: note.body,
      updated_at: note.at,
    })
    .onConflict((conflict) => conflict.columns(["org_id", "scorecard_id"]).doNothing())
    .returning("revision")
    .executeTakeFirst();
}

/** Undefined: it has changed since `revision` was read, or is held as it is. */
export function savePrivateNote(
  db: Db,
  orgId: OrgId,
  note: { cardId: string; authorId: string; revision: number; body: string; at: Date },
) {
  return db
    .updateTable("private_notes")
    .set({ body: note.body, revision: note.revision + 1, updated_at: note.at })
    .where("org_id", "=", orgId)
    .where("scorecard_id", "=", note.cardId)
    .where("author_id", "=", note.authorId)
    .where("revision", "=", note.revision)
    .where("legal_hold", "=", false)
    .returning("revision")
    .executeTakeFirst();
}
